import { NewerDatabase } from '#db/migrate';
import { whyNoDatabase } from '#domain/trouble';
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
