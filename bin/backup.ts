import { closeDatabase } from '#db/client';
import { migrate } from '#db/migrate';
import { makeBackup } from '#domain/backup/make-backup';
import { runDataCommand } from './data-command.ts';

/** npm run backup: database, pictures and files in one checked archive, while the portal runs. */
async function backup(): Promise<void> {
  await migrate();
  const { file, bytes, rows, pictures, files } = await makeBackup(Date.now());
  await closeDatabase();
  console.log(file);
  console.log(
    `${(bytes / 1_000_000).toFixed(1)} MB, ${rows.story} stories, ${rows.revision} revisions, ${pictures} picture files, ${files} files to download.`,
  );
  console.log('Read back and checked. Copy it to another machine.');
}

if (import.meta.main) await runDataCommand(backup);
