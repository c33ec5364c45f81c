import { and, eq, gt } from 'drizzle-orm';
import type { Query } from './client.ts';
import { isLive } from './live.ts';
import { card } from './published.ts';
import { publication, revision, section, story } from './schema.ts';

/** Live stories that are breaking, the first to end first: the order of the index that finds them. */
export function listLiveBreaking(query: Query, limit: number, at: number) {
  return query
    .select(card)
    .from(story)
    .innerJoin(publication, eq(publication.storyId, story.id))
    .innerJoin(revision, eq(revision.id, publication.revisionId))
    .innerJoin(section, eq(section.id, publication.sectionId))
    .where(and(gt(story.breakingUntil, at), isLive(at)))
    .orderBy(story.breakingUntil, story.id)
    .limit(limit);
}
