import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { read } from '#db/client';
import { listMediaRows } from '#db/media';
import { incomingDirectory, mediaDirectory } from './media-files.ts';

/** Milliseconds after which nobody is still writing a picture. */
const STALE = 60 * 60_000;

/**
 * Takes away what a killed process left: half-written pictures, and whole ones that never came into the library.
 * Younger than an hour they may be another process's work in progress. Returns how many were removed.
 */
export async function sweepMedia(at: number): Promise<number> {
  const stale = [...(await listStale(incomingDirectory(), at))];
  for (const prefix of await listNames(mediaDirectory())) {
    if (/^[0-9a-f]{2}$/.test(prefix)) stale.push(...(await listUnknown(join(mediaDirectory(), prefix), at)));
  }
  for (const path of stale) await rm(path, { recursive: true, force: true });
  return stale.length;
}

async function listUnknown(directory: string, at: number): Promise<string[]> {
  const known = await listMediaRows(read(), await listNames(directory));
  const paths = new Set(known.map(({ id }) => join(directory, id)));
  return (await listStale(directory, at)).filter((path) => !paths.has(path));
}

async function listStale(directory: string, at: number): Promise<string[]> {
  const stale: string[] = [];
  for (const name of await listNames(directory)) {
    const path = join(directory, name);
    const entry = await unlessMissing(stat(path)); // another process may have finished it meanwhile
    if (entry && entry.mtimeMs < at - STALE) stale.push(path);
  }
  return stale;
}

const listNames = async (directory: string): Promise<string[]> =>
  (await unlessMissing(readdir(directory))) ?? [];

async function unlessMissing<T>(looking: Promise<T>): Promise<T | null> {
  try {
    return await looking;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
