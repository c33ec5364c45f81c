import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Query } from './client.ts';
import { isMediaOnFront } from './front-media.ts';
import { isLive } from './live.ts';
import { isMediaOnPage } from './page-media.ts';
import { media, publication, publicationMedia, story } from './schema.ts';

export type MediaRow = typeof media.$inferSelect;
export type NewMedia = typeof media.$inferInsert;

export async function insertMediaRow(tx: Query, row: NewMedia): Promise<void> {
  await tx.insert(media).values(row);
}

export async function findMedia(query: Query, id: string): Promise<MediaRow | null> {
  const [row] = await query.select().from(media).where(eq(media.id, id));
  return row ?? null;
}

export async function findMediaBySha256(query: Query, sha256: string): Promise<MediaRow | null> {
  const [row] = await query.select().from(media).where(eq(media.sha256, sha256));
  return row ?? null;
}

export async function listMediaRows(query: Query, ids: string[]): Promise<MediaRow[]> {
  return ids.length === 0 ? [] : query.select().from(media).where(inArray(media.id, ids));
}

/** Changes a picture, and counts the change. */
export async function updateMediaRow(tx: Query, id: string, set: Partial<NewMedia>): Promise<void> {
  await tx
    .update(media)
    .set({ ...set, edits: sql`${media.edits} + 1` })
    .where(eq(media.id, id));
}

export async function deleteMediaRows(tx: Query, ids: string[]): Promise<void> {
  if (ids.length > 0) await tx.delete(media).where(inArray(media.id, ids));
}

/** Whether what readers see at this instant uses the picture: a text, a slot of the front, or a page. */
export async function isMediaLive(query: Query, id: string, at: number): Promise<boolean> {
  const rows = await query
    .select({ id: publication.id })
    .from(publicationMedia)
    .innerJoin(publication, eq(publication.id, publicationMedia.publicationId))
    .innerJoin(story, eq(story.id, publication.storyId))
    .where(and(eq(publicationMedia.mediaId, id), isLive(at)))
    .limit(1);
  return rows.length > 0 || (await isMediaOnFront(query, id, at)) || isMediaOnPage(query, id);
}

/** Of these pictures those that something live uses. */
export async function listLiveMedia(query: Query, ids: string[], at: number): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await query
    .selectDistinct({ id: publicationMedia.mediaId })
    .from(publicationMedia)
    .innerJoin(publication, eq(publication.id, publicationMedia.publicationId))
    .innerJoin(story, eq(story.id, publication.storyId))
    .where(and(inArray(publicationMedia.mediaId, ids), isLive(at)));
  return rows.map(({ id }) => id);
}
