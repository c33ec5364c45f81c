import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { unlessMissing } from './missing-files.ts';

/** What lies in a directory; nothing where there is none. */
export const listNames = async (directory: string): Promise<string[]> =>
  (await unlessMissing(readdir(directory))) ?? [];

/** Those of them that were written before `before` (ms UTC). */
export async function listOldNames(directory: string, before: number): Promise<string[]> {
  const old: string[] = [];
  for (const name of await listNames(directory)) {
    const entry = await unlessMissing(stat(join(directory, name))); // another process may have finished it meanwhile
    if (entry && entry.mtimeMs < before) old.push(name);
  }
  return old;
}

/** Stores part what they hold by the first two digits of its identity. */
export const listPrefixes = async (directory: string): Promise<string[]> =>
  (await listNames(directory)).filter((name) => /^[0-9a-f]{2}$/.test(name));
