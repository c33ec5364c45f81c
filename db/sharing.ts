import { and, asc, eq, gte, lt } from 'drizzle-orm';
import type { Query } from './client.ts';
import { hasBeenLive, isLive } from './live.ts';
import { publication, revision, story } from './schema.ts';

/** What is said of the live story at an address when it is passed on; null where none is live. */
export async function findShared(
  query: Query,
  { day, urlSlug }: { day: string; urlSlug: string },
  at: number,
): Promise<{ storyId: string; headline: string; socialHeadline: string } | null> {
  const [row] = await query
    .select({ storyId: story.id, headline: revision.headline, socialHeadline: revision.socialHeadline })
    .from(story)
    .innerJoin(publication, eq(publication.storyId, story.id))
    .innerJoin(revision, eq(revision.id, publication.revisionId))
    .where(and(eq(story.urlDay, day), eq(story.urlSlug, urlSlug), isLive(at)))
    .limit(1);
  return row ?? null;
}

/**
 * The address of the story whose identity begins so and that readers have or had. Of two, that which was public first:
 * a code that was printed never leads to another story later, not even when the first was withdrawn.
 */
export async function findByStart(
  query: Query,
  idStart: string,
  at: number,
): Promise<{ day: string; urlSlug: string } | null> {
  const [row] = await query
    .select({ day: story.urlDay, urlSlug: story.urlSlug })
    .from(story)
    .innerJoin(publication, eq(publication.storyId, story.id))
    .where(and(gte(story.id, idStart), lt(story.id, `${idStart}g`), hasBeenLive(at))) // g: after every digit
    .orderBy(asc(publication.firstPublishedAt), asc(story.id))
    .limit(1);
  return row?.day ? { day: row.day, urlSlug: row.urlSlug } : null;
}
