import { and, eq, exists, inArray, type SQL, sql } from 'drizzle-orm';
import type { Query } from './client.ts';
import { isLive } from './live.ts';
import { person, publication, publicationPerson, story } from './schema.ts';

/** Needs `person` in the query. */
export const hasLiveStory = (query: Query, at: number): SQL =>
  exists(
    query
      .select({ id: publication.id })
      .from(publicationPerson)
      .innerJoin(publication, eq(publication.id, publicationPerson.publicationId))
      .innerJoin(story, eq(story.id, publication.storyId))
      .where(and(eq(publicationPerson.personId, person.id), isLive(at))),
  );

/** Everybody who has a live story, by their slug. */
export function listWriters(query: Query, limit: number, at: number) {
  const { id, slug, name, title, pictureId } = person;
  return query
    .select({ id, slug, name, title, pictureId })
    .from(person)
    .where(hasLiveStory(query, at))
    .orderBy(person.slug)
    .limit(limit);
}

/** One of them, by the slug. */
export async function findWriter(query: Query, slug: string, at: number): Promise<string | null> {
  const [row] = await query
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.slug, slug), hasLiveStory(query, at)));
  return row?.id ?? null;
}

/** Who stands in the byline of what was published, each at the place that their name has in it. */
export function listPeopleOf(query: Query, publicationId: string) {
  return query
    .select({ person, role: publicationPerson.role, position: publicationPerson.position })
    .from(publicationPerson)
    .innerJoin(person, eq(person.id, publicationPerson.personId))
    .where(eq(publicationPerson.publicationId, publicationId))
    .orderBy(publicationPerson.position, person.id);
}

/**
 * What somebody did for each of these stories, as readers have it. The stories are found first, or SQLite reads all
 * that they ever did.
 */
export async function listRolesIn(
  query: Query,
  { personId, storyIds }: { personId: string; storyIds: string[] },
  at: number,
): Promise<{ storyId: string; role: string }[]> {
  if (storyIds.length === 0) return [];
  const ofStories = query
    .select({ id: publication.id })
    .from(publication)
    .where(inArray(publication.storyId, storyIds));
  return query
    .select({ storyId: publication.storyId, role: publicationPerson.role })
    .from(publicationPerson)
    .innerJoin(publication, eq(publication.id, publicationPerson.publicationId))
    .innerJoin(story, eq(story.id, publication.storyId))
    .where(
      and(
        eq(publicationPerson.personId, personId),
        inArray(publicationPerson.publicationId, ofStories),
        isLive(at),
      ),
    )
    .orderBy(publicationPerson.position, publication.id);
}

/** How many live stories each of these people has; who has none is not in it. */
export async function countLiveStories(
  query: Query,
  ids: string[],
  at: number,
): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await query
    .select({
      id: publicationPerson.personId,
      stories: sql<number>`count(distinct ${publication.storyId})`.mapWith(Number),
    })
    .from(publicationPerson)
    .innerJoin(publication, eq(publication.id, publicationPerson.publicationId))
    .innerJoin(story, eq(story.id, publication.storyId))
    .where(and(inArray(publicationPerson.personId, ids), isLive(at)))
    .groupBy(publicationPerson.personId);
  return new Map(rows.map(({ id, stories }) => [id, stories]));
}

/** Credits of one person become another's. Where both stood in a byline in one role, they stand in it once. */
export async function handOverCredits(tx: Query, { from, to }: { from: string; to: string }): Promise<void> {
  const theirs = await tx.select().from(publicationPerson).where(eq(publicationPerson.personId, from));
  await tx.delete(publicationPerson).where(eq(publicationPerson.personId, from));
  for (const row of theirs)
    await tx
      .insert(publicationPerson)
      .values({ ...row, personId: to })
      .onConflictDoNothing();
}
