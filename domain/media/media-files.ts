import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { environment } from '#lib/environment';
import type { RenditionType } from './picture.ts';

/** Where pictures lie: media/<first two of id>/<id>/<version>/<width>.<type>; what is being written: media/incoming. */
export const mediaDirectory = () => join(environment().dataDir, 'media');
export const incomingDirectory = () => join(mediaDirectory(), 'incoming');
export const pictureDirectory = (id: string) => join(mediaDirectory(), id.slice(0, 2), id);

export type RenditionName = { id: string; version: number; width: number; type: RenditionType };

export const renditionFile = ({ id, version, width, type }: RenditionName) =>
  join(pictureDirectory(id), String(version), `${width}.${type}`);

export type NewFile = { name: string; bytes: Buffer };

/** Writes a picture's first version whole or not at all: on return every byte and every name is on the disk. */
export async function storeFiles(id: string, files: AsyncIterable<NewFile>): Promise<void> {
  const incoming = join(incomingDirectory(), id);
  const version = join(incoming, '1');
  try {
    await mkdir(version, { recursive: true });
    for await (const file of files) await writeDurably(join(version, file.name), file.bytes);
    await syncDirectory(version);
    await syncDirectory(incoming);
    await mkdir(dirname(pictureDirectory(id)), { recursive: true });
    await rename(incoming, pictureDirectory(id));
    await syncDirectory(dirname(pictureDirectory(id)));
    await syncDirectory(mediaDirectory());
  } catch (error) {
    await rm(incoming, { recursive: true, force: true });
    throw error;
  }
}

export const removeFiles = (id: string) => rm(pictureDirectory(id), { recursive: true, force: true });

async function writeDurably(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A new name is only safe from a power cut once its directory is. */
async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
