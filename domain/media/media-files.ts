import { mkdir, readdir, rename, rm, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { environment } from '#lib/environment';
import { newId } from '#lib/id';
import { done, type Result } from '../failure.ts';
import { syncDirectory, writeDurably } from './durable-files.ts';
import { unlessMissing } from './missing-files.ts';
import type { PictureJob } from './make-renditions.ts';
import type { RenditionType } from './picture.ts';

/** Where pictures lie: media/<first two of id>/<id>/<version>/<width>.<type>; what is being written: media/incoming. */
export const mediaDirectory = () => join(environment().dataDir, 'media');
export const incomingDirectory = () => join(mediaDirectory(), 'incoming');
export const pictureDirectory = (id: string) => join(mediaDirectory(), id.slice(0, 2), id);
const versionDirectory = (id: string, version: number) => join(pictureDirectory(id), String(version));

export type RenditionName = { id: string; version: number; width: number; type: RenditionType };

export const renditionFile = ({ id, version, width, type }: RenditionName) =>
  join(versionDirectory(id, version), `${width}.${type}`);

/**
 * Stores a sent file and what `make` makes of it, whole or not at all: on return every byte and every name is on the
 * disk, as the first free version of the picture after `after`. The sent file itself is not kept.
 */
export async function storeFiles<T extends object>(
  { id, after, bytes }: { id: string; after: number; bytes: Uint8Array },
  make: (job: PictureJob) => Promise<Result<T>>,
): Promise<Result<T & { version: number }>> {
  const incoming = join(incomingDirectory(), newId());
  const job = { sent: join(incoming, 'sent'), folder: join(incoming, 'made') };
  try {
    await mkdir(incoming, { recursive: true });
    await writeDurably(job.sent, bytes);
    const made = await make(job);
    return made.ok ? done({ ...made.value, version: await moveIn(id, after, job.folder) }) : made;
  } finally {
    await rm(incoming, { recursive: true, force: true });
  }
}

/** Gives the version that the folder has become. */
async function moveIn(id: string, after: number, folder: string): Promise<number> {
  const picture = pictureDirectory(id);
  await mkdir(picture, { recursive: true });
  const version = await nextVersion(id, after);
  try {
    await rename(folder, versionDirectory(id, version));
  } catch (error) {
    if (isTaken(error)) return moveIn(id, version, folder); // somebody else's file was a moment earlier
    throw error;
  }
  await syncDirectory(picture);
  await syncDirectory(dirname(picture));
  await syncDirectory(mediaDirectory());
  return version;
}

/** Higher than the picture's own number, and than what a killed process may have left. */
async function nextVersion(id: string, after: number): Promise<number> {
  const names = (await unlessMissing(readdir(pictureDirectory(id)))) ?? [];
  return Math.max(after, ...names.filter((name) => /^\d{1,9}$/.test(name)).map(Number)) + 1;
}

/** Whether there is a folder of this name already, with something in it. */
export const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOTEMPTY' || error.code === 'EEXIST');

export const removeFiles = (id: string) => rm(pictureDirectory(id), { recursive: true, force: true });
export const removeVersion = (id: string, version: number) =>
  rm(versionDirectory(id, version), { recursive: true, force: true });

/**
 * Says that from `at` on nothing new refers to these files. They stay an hour for whoever reads them now, a backup for
 * one, and are swept away then (sweep-media.ts).
 */
export async function leaveToSweep(id: string, version: number | null, at: number): Promise<void> {
  const directory = version === null ? pictureDirectory(id) : versionDirectory(id, version);
  await unlessMissing(utimes(directory, new Date(at), new Date(at)));
}
