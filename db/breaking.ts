import { and, eq, gt, inArray } from 'drizzle-orm';
import type { Query } from './client.ts';
import { isLive } from './live.ts';
import { card } from './published.ts';
import { publication, revision, section, story } from './schema.ts';

/**
 * Live stories that are breaking, the first to end first. Every page asks it: those that are breaking are found first,
 * mostly none, or SQLite reads all publications (tests/db/plans.db.test.ts).
 */
export function listLiveBreaking(query: Query, limit: number, at: number) {
  const breaking = query.select({ id: story.id }).from(story).where(gt(story.breakingUntil, at));
  return query
    .select(card)
    .from(story)
    .innerJoin(publication, eq(publication.storyId, story.id))
    .innerJoin(revision, eq(revision.id, publication.revisionId))
    .innerJoin(section, eq(section.id, publication.sectionId))
    .where(and(inArray(story.id, breaking), isLive(at)))
    .orderBy(story.breakingUntil, story.id)
    .limit(limit);
}
