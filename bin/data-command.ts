import { databaseTrouble, sqlState } from '#db/errors';
import { NewerDatabase } from '#db/migrate';
import { keepDataPrivate } from '../lib/data-directory.ts';
import { environment } from '../lib/environment.ts';
import { CommandError, runCommand } from './command.ts';

/** Runs a command that works on DATA_DIR: nobody else on this machine may read what it makes there. */
export const runDataCommand = (work: () => Promise<void>): Promise<void> =>
  runCommand(async () => {
    for (const path of keepDataPrivate()) {
      console.warn(
        `${path} may be read by others and is not this user’s to change: chmod it to 0600, or 0700 a directory.`,
      );
    }
    try {
      await work();
    } catch (error) {
      if (error instanceof NewerDatabase) throw new CommandError(error.message, { cause: error });
      const why = environment().databaseUrl === null ? null : whyNoDatabase(error);
      throw why === null ? error : new CommandError(`DATABASE_URL: ${why}`, { cause: error });
    }
  });

/** What of a failure lies in the address of the database, or in what it lets in; null for everything else. */
export function whyNoDatabase(error: unknown): string | null {
  const code = sqlState(error);
  if (code === '3D000') return 'the server has no database of that name. Create it first.';
  if (code === '28P01' || code === '28000') return 'the database refuses this user or password.';
  if (databaseTrouble(error) === 'unreachable')
    return 'no database answers there. See whether it runs, and whether host and port are right.';
  return null;
}
