import { eq, like, sql } from 'drizzle-orm';
import type { Query } from './client.ts';
import { pageMedia, pageText } from './schema.ts';

/** The pictures of the text that readers have; none: they have none. */
export async function recordPublicPageMedia(tx: Query, pageId: string, mediaIds: string[]): Promise<void> {
  await tx.delete(pageMedia).where(eq(pageMedia.pageId, pageId));
  if (mediaIds.length > 0)
    await tx.insert(pageMedia).values([...new Set(mediaIds)].map((mediaId) => ({ pageId, mediaId })));
}

/** Whether a page that readers have shows the picture. */
export async function isMediaOnPage(query: Query, mediaId: string): Promise<boolean> {
  const rows = await query
    .select({ id: pageMedia.pageId })
    .from(pageMedia)
    .where(eq(pageMedia.mediaId, mediaId))
    .limit(1);
  return rows.length > 0;
}

/** The pictures that readers see in pages. */
export const publicPageMedia = (query: Query) => query.select({ id: pageMedia.mediaId }).from(pageMedia);

/** Every text of every page that shows the picture. An id is 128 random bits: it stands nowhere else in a text. */
export function listPageTextsWith(query: Query, mediaId: string) {
  return query
    .select({ id: pageText.id, pageId: pageText.pageId })
    .from(pageText)
    .where(like(sql`cast(${pageText.body} as text)`, `%${mediaId}%`))
    .orderBy(pageText.id);
}

/** The bodies of all texts with pictures, as they are stored: few, beside those of stories. */
export async function listIllustratedBodies(query: Query): Promise<unknown[]> {
  const rows = await query
    .select({ body: pageText.body })
    .from(pageText)
    .where(like(sql`cast(${pageText.body} as text)`, '%mediaId%'));
  return rows.map(({ body }) => body);
}
