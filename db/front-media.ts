import { and, desc, eq, exists, type SQL, sql } from 'drizzle-orm';
import type { Query } from './client.ts';
import { isLive } from './live.ts';
import { front, frontDraft, frontMedia, media, publication, story } from './schema.ts';

/** Whether the front that readers have shows the picture in the slot of a story that they may see. */
export async function isMediaOnFront(query: Query, mediaId: string, at: number): Promise<boolean> {
  const newest = query
    .select({ id: front.id })
    .from(front)
    .orderBy(desc(front.launchedAt), desc(front.id))
    .limit(1);
  const rows = await query
    .select({ id: frontMedia.mediaId })
    .from(frontMedia)
    .innerJoin(story, eq(story.id, frontMedia.storyId))
    .innerJoin(publication, eq(publication.storyId, story.id))
    .where(and(eq(frontMedia.mediaId, mediaId), eq(frontMedia.frontId, newest), isLive(at)))
    .limit(1);
  return rows.length > 0;
}

/** On which fronts a slot shows the picture: the draft, the one that readers have, or one that may be launched again. */
export async function listMediaFronts(
  query: Query,
  mediaId: string,
): Promise<('draft' | 'launched' | 'earlier')[]> {
  const [newest] = await query
    .select({ id: front.id })
    .from(front)
    .orderBy(desc(front.launchedAt), desc(front.id))
    .limit(1);
  const rows = await query
    .selectDistinct({ frontId: frontMedia.frontId })
    .from(frontMedia)
    .where(eq(frontMedia.mediaId, mediaId));
  const drafts = await query
    .select({ id: frontDraft.id })
    .from(frontDraft)
    .where(mentions(sql`${mediaId}`));
  const isLaunched = rows.some(({ frontId }) => frontId === newest?.id);
  return [
    ...(drafts.length > 0 ? (['draft'] as const) : []),
    ...(isLaunched ? (['launched'] as const) : []),
    ...(rows.length > (isLaunched ? 1 : 0) ? (['earlier'] as const) : []),
  ];
}

/** Needs `media` in the query: whether the draft or any launched front shows the picture. */
export const isUsedOnFronts = (query: Query): SQL => {
  const launched = query
    .select({ id: frontMedia.frontId })
    .from(frontMedia)
    .where(eq(frontMedia.mediaId, media.id));
  const draft = query
    .select({ id: frontDraft.id })
    .from(frontDraft)
    .where(mentions(sql`${media.id}`));
  return sql`(${exists(launched)} or ${exists(draft)})`;
};

/** Whether readers ever had the picture on a front. */
export async function wasMediaLaunched(query: Query, mediaId: string): Promise<boolean> {
  const rows = await query
    .select({ id: frontMedia.frontId })
    .from(frontMedia)
    .where(eq(frontMedia.mediaId, mediaId))
    .limit(1);
  return rows.length > 0;
}

/** An id is 128 random bits: it stands nowhere else in a draft. */
const mentions = (mediaId: SQL): SQL =>
  sql`cast(${frontDraft.content} as text) like '%' || ${mediaId} || '%'`;
