import { read } from '#db/client';
import { listEndingLicences as listRows } from '#db/media-uses';
import { type Actor, can } from '../access.ts';
import { LICENCE_SOON } from './licence.ts';
import { entryOf, type LibraryEntry } from './list-library.ts';

/** Pictures in use whose licence has ended or ends within fourteen days, the first to end first. */
export async function listEndingLicences(actor: Actor, limit: number, at: number): Promise<LibraryEntry[]> {
  if (!can(actor, 'read-desk')) return [];
  const rows = await listRows(read(), { before: at + LICENCE_SOON, limit }, at);
  return rows.map((row) => entryOf(row, at));
}
