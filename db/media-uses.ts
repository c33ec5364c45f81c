import { and, eq, exists, inArray, isNotNull, lt, lte, not, or, type SQL, sql } from 'drizzle-orm';
import type { Query } from './client.ts';
import { isLive } from './live.ts';
import { publicPageMedia } from './page-media.ts';
import { profilePictures } from './profile-pictures.ts';
import { media, publication, publicationMedia, revision, story, storyMedia } from './schema.ts';
import { isVersion } from './stories.ts';

/** Writes down what a story's newest text shows. Pictures of its earlier texts stay, marked as such. */
export async function recordCurrentMedia(tx: Query, storyId: string, mediaIds: string[]): Promise<void> {
  await tx
    .update(storyMedia)
    .set({ current: false })
    .where(and(eq(storyMedia.storyId, storyId), eq(storyMedia.current, true)));
  if (mediaIds.length === 0) return;
  await tx
    .insert(storyMedia)
    .values(mediaIds.map((mediaId) => ({ storyId, mediaId, current: true })))
    .onConflictDoUpdate({ target: [storyMedia.storyId, storyMedia.mediaId], set: { current: true } });
}

/** The same for a text that is kept and is not the newest. */
export async function recordKeptMedia(tx: Query, storyId: string, mediaIds: string[]): Promise<void> {
  if (mediaIds.length === 0) return;
  await tx
    .insert(storyMedia)
    .values(mediaIds.map((mediaId) => ({ storyId, mediaId, current: false })))
    .onConflictDoNothing();
}

/**
 * Forgets pictures of a story's earlier texts that are no longer kept. An id is 128 random bits: it stands in no other
 * text.
 */
export async function forgetDroppedMedia(tx: Query, storyId: string): Promise<void> {
  const pattern = sql`'%' || ${storyMedia.mediaId} || '%'`;
  const mention = tx
    .select({ id: revision.id })
    .from(revision)
    .where(
      and(
        eq(revision.storyId, storyMedia.storyId),
        or(
          ...[revision.slides, revision.leadPicture, revision.socialPicture, revision.body].map(
            (column) => sql`cast(${column} as text) like ${pattern}`,
          ),
        ),
      ),
    );
  await tx
    .delete(storyMedia)
    .where(and(eq(storyMedia.storyId, storyId), eq(storyMedia.current, false), not(exists(mention))));
}

/** Each story that has anything to do with the picture, the last saved first. */
export function listMediaStories(query: Query, mediaId: string, at: number) {
  const shown = query
    .select({ id: publicationMedia.publicationId })
    .from(publicationMedia)
    .where(and(eq(publicationMedia.publicationId, publication.id), eq(publicationMedia.mediaId, mediaId)));
  return query
    .select({
      storyId: story.id,
      headline: revision.headline,
      slugline: story.slugline,
      current: storyMedia.current,
      live: sql<boolean>`${exists(shown)}`.mapWith(Boolean),
    })
    .from(storyMedia)
    .innerJoin(story, eq(story.id, storyMedia.storyId))
    .innerJoin(revision, and(eq(revision.storyId, story.id), eq(revision.version, story.version), isVersion))
    .leftJoin(publication, and(eq(publication.storyId, story.id), isLive(at)))
    .where(eq(storyMedia.mediaId, mediaId))
    .orderBy(sql`${story.savedAt} desc`, sql`${story.id} desc`);
}

/** Whether readers ever had the picture in a story. What is scheduled they have not had. */
export async function wasMediaPublished(query: Query, mediaId: string, at: number): Promise<boolean> {
  const rows = await query
    .select({ id: publicationMedia.publicationId })
    .from(publicationMedia)
    .innerJoin(publication, eq(publication.id, publicationMedia.publicationId))
    .where(and(eq(publicationMedia.mediaId, mediaId), lte(publication.startsAt, at)))
    .limit(1);
  return rows.length > 0;
}

/** Needs `media` in the query: whether a text that is kept shows the picture. What was published is kept too. */
export const isUsedInStories = (query: Query): SQL =>
  exists(query.select({ id: storyMedia.storyId }).from(storyMedia).where(eq(storyMedia.mediaId, media.id)));

/** Pictures that a newest text or readers' text shows and whose licence ends before `before`, the first to end first. */
export function listEndingLicences(
  query: Query,
  { before, limit }: { before: number; limit: number },
  at: number,
) {
  const inText = query
    .select({ id: storyMedia.mediaId })
    .from(storyMedia)
    .where(eq(storyMedia.current, true));
  const live = query
    .select({ id: publicationMedia.mediaId })
    .from(publicationMedia)
    .innerJoin(publication, eq(publication.id, publicationMedia.publicationId))
    .innerJoin(story, eq(story.id, publication.storyId))
    .where(isLive(at));
  return query
    .select()
    .from(media)
    .where(
      and(
        isNotNull(media.licenceExpiresAt),
        lt(media.licenceExpiresAt, before),
        or(
          inArray(media.id, inText),
          inArray(media.id, live),
          inArray(media.id, profilePictures(query)),
          inArray(media.id, publicPageMedia(query)),
        ),
      ),
    )
    .orderBy(media.licenceExpiresAt, media.id)
    .limit(limit);
}
