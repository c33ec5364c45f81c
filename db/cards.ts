import { and, eq, inArray } from 'drizzle-orm';
import type { Query } from './client.ts';
import { isLive } from './live.ts';
import { publication, revision, story } from './schema.ts';

export type CardStoryRow = Awaited<ReturnType<typeof listLiveForCards>>[number];

/** What share cards show of these stories as readers have them at `at`; of those that are not live, nothing. */
export async function listLiveForCards(query: Query, storyIds: string[], at: number) {
  if (storyIds.length === 0) return [];
  return query
    .select({
      id: story.id,
      kicker: revision.kicker,
      headline: revision.headline,
      socialHeadline: revision.socialHeadline,
      slides: revision.slides,
      leadPicture: revision.leadPicture,
      socialPicture: revision.socialPicture,
      trailPicture: publication.trailPicture,
      firstPublishedAt: publication.firstPublishedAt,
    })
    .from(publication)
    .innerJoin(story, eq(story.id, publication.storyId))
    .innerJoin(revision, eq(revision.id, publication.revisionId))
    .where(and(inArray(publication.storyId, storyIds), isLive(at)));
}
