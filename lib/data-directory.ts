import { accessSync, chmodSync, constants, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { EnvironmentError, environment } from './environment.ts';

/** Where everything lies that the portal keeps. Made when it is not there, for this user alone. */
export function openDataDirectory(): string {
  const { dataDir } = environment();
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new EnvironmentError(`DATA_DIR: ${dataDir} ${whyUnusable(error)}`, { cause: error });
  }
  return dataDir;
}

function whyUnusable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EEXIST' || code === 'ENOTDIR') return 'is a file, or lies below one; name a directory.';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be written by this user.';
  if (code === 'EROFS') return 'lies on a disk that takes no changes.';
  return `cannot be used as a directory (${String(code)}).`;
}

const NOBODY_ELSE = 0o077;

/**
 * What this process makes from now on is for this user alone, and so is what an older version made for all: drafts,
 * hashes of passwords, the secret. Returns what belongs to somebody else and stays as it is.
 */
export function keepDataPrivate(): string[] {
  process.umask(NOBODY_ELSE);
  const directory = openDataDirectory();
  return readdirSync(directory)
    .filter((name) => OURS.test(name))
    .map((name) => join(directory, name))
    .filter((path) => !isNarrowed(path));
}

/** A directory that was there before may hold more than ours, and is itself left as its owner wants it. */
const OURS = /^(portal\.(db|lock)|migrate\.lock|auth-secret|media$|backups$|before-restore-)/;

function isNarrowed(path: string): boolean {
  try {
    const found = statSync(path);
    if ((found.mode & NOBODY_ELSE) !== 0) chmodSync(path, found.isDirectory() ? 0o700 : 0o600);
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT') return true; // SQLite's log goes when the last connection does
    if (code === 'EPERM') return false;
    throw error;
  }
}
