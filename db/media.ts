import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Query } from './client.ts';
import { isLive } from './live.ts';
import { media, publication, publicationMedia, story } from './schema.ts';

export type MediaRow = typeof media.$inferSelect;

export async function insertMediaRow(tx: Query, row: MediaRow): Promise<void> {
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

/** The pictures that came last, newest first. */
export function listLatestMedia(query: Query, limit: number): Promise<MediaRow[]> {
  return query.select().from(media).orderBy(desc(media.createdAt), desc(media.id)).limit(limit);
}

/** Whether what readers see at this instant uses the picture. */
export async function isMediaLive(query: Query, id: string, at: number): Promise<boolean> {
  const rows = await query
    .select({ id: publication.id })
    .from(publicationMedia)
    .innerJoin(publication, eq(publication.id, publicationMedia.publicationId))
    .innerJoin(story, eq(story.id, publication.storyId))
    .where(and(eq(publicationMedia.mediaId, id), isLive(at)))
    .limit(1);
  return rows.length > 0;
}
