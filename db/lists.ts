import { and, eq, type SQL } from 'drizzle-orm';
import type { Query } from './client.ts';
import { hasShownCorrection, listLiveCorrections } from './corrections.ts';
import type { Cursor } from './cursor.ts';
import { hasBeenLive, isLive } from './live.ts';
import { listLiveInSection, listLiveOnTopic } from './published.ts';
import { publication, publicationTopic, story, topic } from './schema.ts';

/** A list that goes on by cursor. */
export type List = { sectionId: string } | { topicId: string } | { corrections: true };

/** One statement, so that a topic of stories that nobody may see yet takes no longer than one that is unknown. */
export async function findLiveTopic(query: Query, slug: string, at: number): Promise<List | null> {
  const [row] = await query
    .select({ topicId: topic.id })
    .from(topic)
    .innerJoin(publicationTopic, eq(publicationTopic.topicId, topic.id))
    .innerJoin(publication, eq(publication.id, publicationTopic.publicationId))
    .innerJoin(story, eq(story.id, publication.storyId))
    .where(and(eq(topic.slug, slug), isLive(at)))
    .limit(1);
  return row ?? null;
}

/** Whether the list shows something at this place, or has shown one: a page stays when its neighbour is withdrawn. */
export async function hasShown(query: Query, list: List, place: Cursor, at: number): Promise<boolean> {
  if ('corrections' in list) return hasShownCorrection(query, place, at);
  const there = and(
    eq(publication.firstPublishedAt, place.at),
    eq(publication.storyId, place.id),
    hasBeenLive(at),
  );
  const rows = await ('sectionId' in list
    ? findInSection(query, and(there, eq(publication.sectionId, list.sectionId)))
    : findOnTopic(query, and(there, eq(publicationTopic.topicId, list.topicId))));
  return rows.length > 0;
}

const findInSection = (query: Query, where: SQL | undefined) =>
  query
    .select({ id: publication.id })
    .from(publication)
    .innerJoin(story, eq(story.id, publication.storyId))
    .where(where)
    .limit(1);

const findOnTopic = (query: Query, where: SQL | undefined) =>
  query
    .select({ id: publication.id })
    .from(publication)
    .innerJoin(story, eq(story.id, publication.storyId))
    .innerJoin(publicationTopic, eq(publicationTopic.publicationId, publication.id))
    .where(where)
    .limit(1);

/** Whether something live comes after this place. */
export async function goesOnAfter(query: Query, list: List, before: Cursor, at: number): Promise<boolean> {
  const from = { before, limit: 1 };
  if ('corrections' in list) return (await listLiveCorrections(query, from, at)).length > 0;
  const rows = await ('sectionId' in list
    ? listLiveInSection(query, { ...list, ...from }, at)
    : listLiveOnTopic(query, { ...list, ...from }, at));
  return rows.length > 0;
}
