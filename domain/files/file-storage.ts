import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { environment } from '#lib/environment';
import { newId } from '#lib/id';
import { syncDirectory, writeDurably } from '../media/durable-files.ts';
import { listOldNames, listPrefixes } from '../media/old-files.ts';

/** Where files lie: files/<first two of id>/<id>; what is being written: files/incoming. Their names stand in the database. */
const filesDirectory = () => join(environment().dataDir, 'files');
const incomingDirectory = () => join(filesDirectory(), 'incoming');
export const pathOf = (id: string) => join(filesDirectory(), id.slice(0, 2), id);

/** Stores a file whole or not at all: on return every byte and its name are on the disk. */
export async function keepFile(id: string, bytes: Uint8Array): Promise<void> {
  const incoming = join(incomingDirectory(), newId());
  const place = pathOf(id);
  await mkdir(incomingDirectory(), { recursive: true });
  await mkdir(dirname(place), { recursive: true });
  try {
    await writeDurably(incoming, bytes);
    await rename(incoming, place);
  } finally {
    await rm(incoming, { force: true });
  }
  await syncDirectory(dirname(place));
  await syncDirectory(filesDirectory());
}

export const removeFile = (id: string) => rm(pathOf(id), { force: true });

/** Everything on the disk that was written before `before` (ms UTC): those half written, and whole ones by their id. */
export async function listOldFiles(before: number): Promise<{ halves: string[]; ids: string[] }> {
  const halves = await listOldNames(incomingDirectory(), before);
  const ids: string[] = [];
  for (const prefix of await listPrefixes(filesDirectory()))
    ids.push(...(await listOldNames(join(filesDirectory(), prefix), before)));
  return { halves, ids };
}

export const removeHalf = (name: string) => rm(join(incomingDirectory(), name), { force: true });
