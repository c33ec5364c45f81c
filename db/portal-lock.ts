import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { openDataDirectory } from '../lib/data-directory.ts';

/**
 * A lock on the data directory that the operating system gives back even after kill -9: portals share it, a restore
 * wants it alone. It is SQLite's own lock on an empty file.
 */
export type PortalLock = { release(): void };

/** For a portal: any number may run on one directory. Throws while a restore is under way. */
export const sharePortalLock = (): PortalLock => lock('BEGIN; SELECT count(*) FROM sqlite_master');

/** For a restore; null while a portal runs on this directory. */
export function takePortalLock(): PortalLock | null {
  try {
    return lock('BEGIN EXCLUSIVE');
  } catch (error) {
    if (error instanceof BetterSqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
}

function lock(statements: string): PortalLock {
  const connection = new BetterSqlite(join(openDataDirectory(), 'portal.lock'), { timeout: 0 });
  try {
    connection.exec(statements);
  } catch (error) {
    connection.close();
    throw error;
  }
  return { release: () => void connection.close() };
}
