import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { read } from '#db/client';
import { listMediaRows, type MediaRow } from '#db/media';
import { incomingDirectory, mediaDirectory, pictureDirectory } from './media-files.ts';
import { listNames, listOldNames, listPrefixes } from './old-files.ts';

/** Milliseconds after which nobody is still writing, or still reading, what the library does not name. */
const STALE = 60 * 60_000;

/**
 * Takes away what a killed process left (half-written pictures, and whole ones that never came into the library) and
 * what was replaced or deleted. Younger than an hour it may be in use. Returns how many were removed.
 */
export async function sweepMedia(at: number): Promise<number> {
  const stale = await listStale(incomingDirectory(), at);
  for (const prefix of await listPrefixes(mediaDirectory())) stale.push(...(await listUnneeded(prefix, at)));
  for (const path of stale) await rm(path, { recursive: true, force: true });
  return stale.length;
}

/** Pictures that are not in the library, and versions of pictures that are not the library's. */
async function listUnneeded(prefix: string, at: number): Promise<string[]> {
  const directory = join(mediaDirectory(), prefix);
  const known = await listMediaRows(read(), await listNames(directory));
  const paths = new Set(known.map(({ id }) => pictureDirectory(id)));
  const unneeded = (await listStale(directory, at)).filter((path) => !paths.has(path));
  for (const row of known) unneeded.push(...(await listOldVersions(row, at)));
  return unneeded;
}

async function listOldVersions({ id, version }: MediaRow, at: number): Promise<string[]> {
  const directory = pictureDirectory(id);
  const names = await listNames(directory);
  const others = names.some((name) => name !== String(version));
  return others
    ? (await listStale(directory, at)).filter((path) => path !== join(directory, String(version)))
    : [];
}

const listStale = async (directory: string, at: number): Promise<string[]> =>
  (await listOldNames(directory, at - STALE)).map((name) => join(directory, name));
