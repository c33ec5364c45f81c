import { and, eq, type SQL } from 'drizzle-orm';
import { type Days, isOnDays, listLiveOnDays } from './archive.ts';
import type { Query } from './client.ts';
import { hasShownCorrection, listLiveCorrections } from './corrections.ts';
import type { Cursor } from './cursor.ts';
import { hasBeenLive } from './live.ts';
import { listLiveBy, listLiveInSection, listLiveOnTopic } from './published.ts';
import { publication, publicationPerson, publicationTopic, story } from './schema.ts';

/** A list that goes on by cursor. */
type StoryList = { sectionId: string } | { topicId: string } | { personId: string } | { days: Days };
export type List = StoryList | { corrections: true };

/** Whether the list shows something at this place, or has shown one: a page stays when its neighbour is withdrawn. */
export async function hasShown(query: Query, list: List, place: Cursor, at: number): Promise<boolean> {
  if ('corrections' in list) return hasShownCorrection(query, place, at);
  const there = and(
    eq(publication.firstPublishedAt, place.at),
    eq(publication.storyId, place.id),
    hasBeenLive(at),
  );
  return (await findThere(query, list, there)).length > 0;
}

function findThere(query: Query, list: StoryList, there: SQL | undefined) {
  if ('sectionId' in list) return findPlace(query, and(there, eq(publication.sectionId, list.sectionId)));
  if ('days' in list) return findPlace(query, and(there, isOnDays(list.days)));
  if ('topicId' in list) return findOnTopic(query, and(there, eq(publicationTopic.topicId, list.topicId)));
  return findByPerson(query, and(there, eq(publicationPerson.personId, list.personId)));
}

const findPlace = (query: Query, where: SQL | undefined) =>
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

const findByPerson = (query: Query, where: SQL | undefined) =>
  query
    .select({ id: publication.id })
    .from(publication)
    .innerJoin(story, eq(story.id, publication.storyId))
    .innerJoin(publicationPerson, eq(publicationPerson.publicationId, publication.id))
    .where(where)
    .limit(1);

/** Whether something live comes after this place. */
export async function goesOnAfter(query: Query, list: List, before: Cursor, at: number): Promise<boolean> {
  return (await listAfter(query, list, { before, limit: 1 }, at)).length > 0;
}

type From = { before: Cursor; limit: number };

function listAfter(query: Query, list: List, from: From, at: number): Promise<unknown[]> {
  if ('corrections' in list) return listLiveCorrections(query, from, at);
  if ('sectionId' in list) return listLiveInSection(query, { ...list, ...from }, at);
  if ('days' in list) return listLiveOnDays(query, { ...list.days, ...from }, at);
  if ('topicId' in list) return listLiveOnTopic(query, { ...list, ...from }, at);
  return listLiveBy(query, { ...list, ...from }, at);
}
