import { z } from 'zod';
import type { Query } from '#db/client';
import { type FileRow, listFileRows } from '#db/files';
import { FILE_TYPES, type StoredFile } from './file.ts';

const typeSchema = z.enum(FILE_TYPES);

export const storedFile = ({ id, name, type, bytes }: FileRow): StoredFile => ({
  id,
  name,
  type: typeSchema.parse(type),
  bytes,
});

/** The files with these ids, by id; what does not exist is not among them. */
export async function getFiles(query: Query, ids: string[]): Promise<Record<string, StoredFile>> {
  const rows = await listFileRows(query, ids);
  return Object.fromEntries(rows.map((row) => [row.id, storedFile(row)]));
}
