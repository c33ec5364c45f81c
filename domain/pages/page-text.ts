import type { Query } from '#db/client';
import { listMediaRows } from '#db/media';
import { findNewestPageText, insertPageText, type PageTextRow } from '#db/pages';
import { newId } from '#lib/id';
import type { Actor } from '../access.ts';
import { bodySchema } from '../stories/body.ts';
import { listTextPictures } from '../stories/body/uses.ts';
import type { PageWords } from './page-words.ts';

/** A text as somebody saved it. */
export type SavedPageText = PageWords & { id: string; savedBy: string; savedAt: number };

export const savedTextOf = (row: PageTextRow): SavedPageText => ({
  id: row.id,
  title: row.title,
  standfirst: row.standfirst,
  body: bodySchema.parse(row.body),
  savedBy: row.createdByName,
  savedAt: row.createdAt,
});

export async function getNewestText(query: Query, pageId: string): Promise<SavedPageText> {
  const row = await findNewestPageText(query, pageId);
  if (row === null) throw new Error(`Page ${pageId} has no text.`);
  return savedTextOf(row);
}

type Added = { actor: Actor; pageId: string; words: PageWords; newest: SavedPageText | null };

/** Adds an immutable copy of what was written, later than every other of the page: by that the newest is known. */
export async function addPageText(
  tx: Query,
  { actor, pageId, words: { title, standfirst, body }, newest }: Added,
  at: number,
): Promise<SavedPageText> {
  const row = {
    id: newId(),
    pageId,
    title,
    standfirst,
    body,
    createdBy: actor.accountId,
    createdByName: actor.name,
    createdAt: Math.max(at, (newest?.savedAt ?? 0) + 1),
  };
  await insertPageText(tx, row);
  return savedTextOf(row);
}

/** What is wrong with the pictures of a text, or null. */
export async function findLostPicture(tx: Query, { body }: PageWords): Promise<string | null> {
  const pictures = listTextPictures(body);
  const known = await listMediaRows(
    tx,
    pictures.map(({ mediaId }) => mediaId),
  );
  const lost = pictures.findIndex(({ mediaId }) => known.every(({ id }) => id !== mediaId));
  return lost < 0
    ? null
    : `Picture ${lost + 1} in the text is not in the library. Remove it or upload it again.`;
}
