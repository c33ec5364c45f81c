import { and, desc, eq, sql } from 'drizzle-orm';
import type { Query } from './client.ts';
import { isLive } from './live.ts';
import { isFirstRole } from './published.ts';
import { publication, publicationPerson, publicationTopic, story } from './schema.ts';

/**
 * How many live stories carry a topic, counted no further than `limit`: no story is looked at beyond it. The newest
 * first, since those are what the engine has at hand.
 */
export async function countOnTopic(query: Query, { id, limit }: Counted, at: number): Promise<number> {
  const live = query
    .select({ id: publication.id })
    .from(publicationTopic)
    .innerJoin(publication, eq(publication.id, publicationTopic.publicationId))
    .innerJoin(story, eq(story.id, publication.storyId))
    .where(and(eq(publicationTopic.topicId, id), isLive(at)))
    .orderBy(desc(publicationTopic.firstPublishedAt), desc(publicationTopic.storyId))
    .limit(limit)
    .as('counted');
  const [row] = await query.select({ stories }).from(live);
  return row?.stories ?? 0;
}

/** The same of a person, whatever they did for a story. */
export async function countBy(query: Query, { id, limit }: Counted, at: number): Promise<number> {
  const live = query
    .select({ id: publication.id })
    .from(publicationPerson)
    .innerJoin(publication, eq(publication.id, publicationPerson.publicationId))
    .innerJoin(story, eq(story.id, publication.storyId))
    .where(and(eq(publicationPerson.personId, id), isFirstRole, isLive(at)))
    .orderBy(desc(publicationPerson.firstPublishedAt), desc(publicationPerson.storyId))
    .limit(limit)
    .as('counted');
  const [row] = await query.select({ stories }).from(live);
  return row?.stories ?? 0;
}

const stories = sql<number>`count(*)`.mapWith(Number);

type Counted = { id: string; limit: number };
