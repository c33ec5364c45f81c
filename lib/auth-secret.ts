import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { AUTH_SECRET_MIN, type Environment, EnvironmentError, environment } from './environment.ts';

/** The secret that signs sessions: AUTH_SECRET, else one made once and kept in the data directory. */
export function authSecret(given: Pick<Environment, 'authSecret' | 'dataDir'> = environment()): string {
  if (given.authSecret !== null) return given.authSecret;
  const file = join(given.dataDir, 'auth-secret');
  const secret = readSecret(file) ?? makeSecret(given.dataDir, file);
  if (secret.length < AUTH_SECRET_MIN) {
    throw new EnvironmentError(
      `AUTH_SECRET: ${file} is damaged. Remove it to have a new one made; everybody then logs in again.`,
    );
  }
  return secret;
}

function makeSecret(dataDir: string, file: string): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const whole = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeWhole(whole, `${randomBytes(32).toString('base64url')}\n`);
  try {
    linkSync(whole, file); // Never replaces: of two processes that start at once, both use the first one's.
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    unlinkSync(whole);
  }
  return readFileSync(file, 'utf8').trim();
}

function writeWhole(file: string, content: string): void {
  const handle = openSync(file, 'wx', 0o600);
  try {
    writeSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function readSecret(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
