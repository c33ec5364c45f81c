import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { dumpPostgres, loadPostgres, raiseEditionPast } from '#db/backup';
import { closeDatabase, read, write } from '#db/client';
import { findEdition } from '#db/edition';
import { engine } from '#db/engine';
import { migrate, newestMigration } from '#db/migrate';
import { takePortalLock } from '#db/portal-lock';
import { environment } from '#lib/environment';
import { invalid, done, type Result } from '../failure.ts';
import { BrokenBackup, openArchive } from './archive.ts';
import { queueIndexing } from '../search/index-stories.ts';
import { stampOf } from './make-backup.ts';
import type { Manifest } from './manifest.ts';

export type Restored = { rows: Manifest['rows']; madeAt: number; aside: string };

/**
 * Puts a backup in the place of what is there. Everything is checked first; then what was there is moved aside,
 * never removed. Refused while a portal runs on this data.
 */
export async function restoreBackup(file: string, at: number): Promise<Result<Restored>> {
  const { dataDir } = environment();
  const lock = takePortalLock();
  if (lock === null)
    return invalid('The portal runs on this data. Stop it, then restore again. Nothing was changed.');
  try {
    const { folder, manifest } = await openArchive(file, dataDir);
    try {
      if (manifest.engine !== engine) {
        return invalid(
          `This backup is of ${manifest.engine}, and DATABASE_URL means ${engine}. Nothing was changed.`,
        );
      }
      if (engine === 'postgres' && manifest.schema !== newestMigration()) return invalid(OTHER_SCHEMA);
      const aside = join(dataDir, `before-restore-${stampOf(at)}`);
      await replace(folder, aside);
      // A file of SQLite has its index in it; of PostgreSQL's rows it is made again.
      if (engine === 'postgres') await write((tx) => queueIndexing(tx, {}, at));
      return done({ rows: manifest.rows, madeAt: manifest.madeAt, aside });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  } catch (error) {
    if (error instanceof BrokenBackup) return invalid(`${error.message}. Nothing was changed.`);
    throw error;
  } finally {
    lock.release();
  }
}

/** Rows of PostgreSQL are put into tables that are there already; a file of SQLite is migrated once it is in its place. */
const OTHER_SCHEMA =
  'This backup was made by another version of the program. Restore it with that version, then upgrade. Nothing was changed.';

async function replace(folder: string, aside: string): Promise<void> {
  await migrate();
  const { number } = await findEdition(read());
  mkdirSync(aside);
  if (engine === 'postgres') {
    await dumpPostgres(join(aside, 'database'));
    await loadPostgres(join(folder, 'database'));
  }
  if (engine === 'sqlite') await swapSqlite(join(folder, 'database'), aside);
  for (const name of ['media', 'files', 'auth-secret']) {
    swap(join(folder, name), join(environment().dataDir, name), join(aside, name));
  }
  await migrate();
  await raiseEditionPast(number);
}

async function swapSqlite(from: string, aside: string): Promise<void> {
  const { dataDir } = environment();
  await closeDatabase(); // the last connection writes the log back, so that the file stands alone
  for (const name of ['portal.db-wal', 'portal.db-shm']) {
    if (existsSync(join(dataDir, name))) renameSync(join(dataDir, name), join(aside, name));
  }
  swap(join(from, 'portal.db'), join(dataDir, 'portal.db'), join(aside, 'portal.db'));
}

/** `fresh` takes the place of `current`, which goes to `aside`; without a fresh one nothing moves. */
function swap(fresh: string, current: string, aside: string): void {
  if (!existsSync(fresh)) return;
  if (existsSync(current)) renameSync(current, aside);
  renameSync(fresh, current);
}
