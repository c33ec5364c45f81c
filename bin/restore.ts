import { closeDatabase } from '#db/client';
import { restoreBackup } from '#domain/backup/restore-backup';
import { CommandError, typedPath } from './command.ts';
import { runDataCommand } from './data-command.ts';

/** npm run restore -- FILE: puts a backup in the place of what is there, which is kept aside. */
async function restore(): Promise<void> {
  const [file, ...more] = process.argv.slice(2);
  if (file === undefined || more.length > 0) {
    throw new CommandError('Name one backup: npm run restore -- data/backups/stringer-….tar.gz');
  }
  const restored = await restoreBackup(typedPath(file), Date.now());
  await closeDatabase();
  if (!restored.ok) throw new CommandError(restored.failure.message);
  const { rows, madeAt, aside } = restored.value;
  console.log(
    `Restored ${rows.story} stories and ${rows.media} pictures as they were at ${new Date(madeAt).toISOString()}.`,
  );
  console.log('Accounts and passwords are those of the backup; everybody logs in again.');
  console.log(`What was there before is in ${aside}. Start the portal with npm start.`);
}

if (import.meta.main) await runDataCommand(restore);
