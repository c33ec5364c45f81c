import { read } from '#db/client';
import { findFileRow, isFileLive } from '#db/files';
import { type Actor, can } from '../access.ts';
import { done, notAllowed, notFound, type Result } from '../failure.ts';
import { pathOf } from './file-storage.ts';
import type { FileType, StoredFile } from './file.ts';
import { storedFile } from './stored-files.ts';

/** A file to send: absolute path, content type, the name it is saved under, size in bytes, its ETag. */
export type Download = { file: string; type: string; name: string; bytes: number; tag: string };

/** As a URL gives it: nothing is believed yet. */
export type FileAddress = { id: string; name: string };

const CONTENT_TYPES: Record<FileType, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  zip: 'application/zip',
};

/** A file for readers: found only while a live story offers it. */
export async function findPublicFile(address: FileAddress, at: number): Promise<Download | null> {
  if (!isId(address.id) || !(await isFileLive(read(), address.id, at))) return null;
  return findFile(address);
}

/** A file for people at the desk, published or not. */
export async function findDeskFile(actor: Actor, address: FileAddress): Promise<Download | null> {
  return isId(address.id) && can(actor, 'read-desk') ? findFile(address) : null;
}

/** What the desk shows of a file in a text. */
export async function getDeskFile(actor: Actor, id: string): Promise<Result<StoredFile>> {
  if (!can(actor, 'read-desk')) return notAllowed('see the files');
  const row = await findFileRow(read(), id);
  return row ? done(storedFile(row)) : notFound('file');
}

const isId = (id: string) => /^[0-9a-f]{32}$/.test(id);

async function findFile({ id, name }: FileAddress): Promise<Download | null> {
  const row = await findFileRow(read(), id);
  if (row === null || row.name !== name.normalize('NFC')) return null;
  const { type, bytes } = storedFile(row);
  return { file: pathOf(id), type: CONTENT_TYPES[type], name: row.name, bytes, tag: `"${id}"` };
}
