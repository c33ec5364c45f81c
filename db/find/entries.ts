import { and, desc, eq, gt, gte, inArray, lte, type SQL, sql } from 'drizzle-orm';
import type { Query } from '../client.ts';
import { isLive } from '../live.ts';
import { findEntry, publication, publicationPerson, publicationTopic, revision, story } from '../schema.ts';
import { insertText, oneOf, type TextOf } from './text.ts';

const ROOM = 2 ** 21;
const LAST_SECOND = 2 ** 31;

/** The entries of one second begin here: they grow with the first publication, whole seconds until 2038 and beyond. */
export const firstEntryOf = (at: number): number =>
  Math.max(-LAST_SECOND, Math.min(2 * LAST_SECOND - 1, Math.floor(at / 1000))) * ROOM;

/** Before the first and after the last that there can be. */
export const ALL_ENTRIES = { from: -LAST_SECOND * ROOM, to: 2 * LAST_SECOND * ROOM };

export type Indexed = {
  publicationId: string;
  storyId: string;
  endsAt: number;
  firstPublishedAt: number;
  opening: string;
  text: TextOf;
};

export async function insertEntry(tx: Query, of: Indexed): Promise<void> {
  const { publicationId, storyId, endsAt, opening, text } = of;
  const { headline, standfirst, names } = text;
  const row = { publicationId, storyId, endsAt, headline, standfirst, names, opening };
  const first = firstEntryOf(of.firstPublishedAt);
  let place = Number.parseInt(publicationId.slice(0, 5), 16) || 0; // anywhere in the second, the same every time
  for (;;) {
    const [made] = await tx
      .insert(findEntry)
      .values({ ...row, entry: first + (place % ROOM) })
      .onConflictDoNothing({ target: findEntry.entry })
      .returning({ entry: findEntry.entry });
    if (made) return insertText(tx, made.entry, text);
    place += 1; // taken by another story of this second
  }
}

/** The rows of the full text go with them, on both engines (migration 0008). */
export async function deleteEntries(tx: Query, publicationIds: readonly string[]): Promise<void> {
  await tx.delete(findEntry).where(sql`${findEntry.publicationId} ${oneOf(publicationIds)}`);
}

export async function hasEntries(query: Query): Promise<boolean> {
  return (await query.select({ entry: findEntry.entry }).from(findEntry).limit(1)).length > 0;
}

/** Publications in the index by their identity, after one: to go through all of them. */
export async function listIndexedAfter(
  query: Query,
  { after, limit }: { after: string; limit: number },
): Promise<string[]> {
  const rows = await query
    .select({ id: findEntry.publicationId })
    .from(findEntry)
    .where(gt(findEntry.publicationId, after))
    .orderBy(findEntry.publicationId)
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** What is told to the index when the span of publications changes. */
export async function endEntries(tx: Query, where: SQL | undefined, at: number): Promise<void> {
  await tx.update(findEntry).set({ endsAt: at }).where(where);
}

const found = {
  entry: findEntry.entry,
  storyId: findEntry.storyId,
  publicationId: findEntry.publicationId,
  headline: findEntry.headline,
  standfirst: findEntry.standfirst,
  names: findEntry.names,
};

export type Candidate = Awaited<ReturnType<typeof listLiveEntries>>[number];

/** Of these entries those that readers may see, the newest first. */
export function listLiveEntries(query: Query, entries: readonly number[], at: number) {
  return query
    .select(found)
    .from(findEntry)
    .innerJoin(publication, eq(publication.id, findEntry.publicationId))
    .innerJoin(story, eq(story.id, publication.storyId))
    .where(and(sql`${findEntry.entry} ${oneOf(entries)}`, isLive(at)))
    .orderBy(desc(findEntry.entry));
}

const indexable = {
  publicationId: publication.id,
  storyId: publication.storyId,
  sectionId: publication.sectionId,
  firstPublishedAt: publication.firstPublishedAt,
  endsAt: publication.endsAt,
  kicker: revision.kicker,
  headline: revision.headline,
  standfirst: revision.standfirst,
  trailText: revision.trailText,
  dateline: revision.dateline,
  bylines: revision.bylines,
  topics: revision.topics,
  slides: revision.slides,
  leadPicture: revision.leadPicture,
  body: revision.body,
};

export type Indexable = Awaited<ReturnType<typeof listIndexable>>[number];

/** What is written in these publications, the oldest first: a full text takes entries in their order much faster. */
export function listIndexable(query: Query, publicationIds: readonly string[]) {
  return query
    .select(indexable)
    .from(publication)
    .innerJoin(revision, eq(revision.id, publication.revisionId))
    .where(sql`${publication.id} ${oneOf(publicationIds)}`)
    .orderBy(publication.firstPublishedAt);
}

/** Publications by their identity, after one: to go through all of them. */
export async function listPublicationIds(
  query: Query,
  { after, limit }: { after: string; limit: number },
): Promise<string[]> {
  const rows = await query
    .select({ id: publication.id })
    .from(publication)
    .where(sql`${publication.id} > ${after}`)
    .orderBy(publication.id)
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** Of these publications those that are not over and not in the index, by their identity. */
export async function listUnindexed(query: Query, ids: readonly string[], at: number): Promise<string[]> {
  const rows = await query
    .select({ id: publication.id })
    .from(publication)
    .where(
      and(
        sql`${publication.id} ${oneOf(ids)}`,
        sql`+${publication.endsAt} > ${at}`,
        sql`not exists (select 1 from find_entry where find_entry.publication_id = ${publication.id})`,
      ),
    )
    .orderBy(publication.id);
  return rows.map(({ id }) => id);
}

/** Of these publications those that are in the index. */
export async function listIndexed(query: Query, ids: readonly string[]): Promise<string[]> {
  const rows = await query
    .select({ id: findEntry.publicationId })
    .from(findEntry)
    .where(sql`${findEntry.publicationId} ${oneOf(ids)}`);
  return rows.map(({ id }) => id);
}

/** Publications in the index that are over; of one story where it is given. */
export async function listEndedEntries(
  query: Query,
  { storyId, limit }: { storyId?: string; limit: number },
  at: number,
): Promise<string[]> {
  const ofStory = storyId === undefined ? undefined : eq(findEntry.storyId, storyId);
  const rows = await query
    .select({ id: findEntry.publicationId })
    .from(findEntry)
    .where(and(lte(findEntry.endsAt, at), ofStory))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** The topics and people that these publications carry. */
export async function listCarried(query: Query, ids: readonly string[]) {
  const topics = await query
    .select({ publicationId: publicationTopic.publicationId, id: publicationTopic.topicId })
    .from(publicationTopic)
    .where(sql`${publicationTopic.publicationId} ${oneOf(ids)}`);
  const people = await query
    .selectDistinct({ publicationId: publicationPerson.publicationId, id: publicationPerson.personId })
    .from(publicationPerson)
    .where(sql`${publicationPerson.publicationId} ${oneOf(ids)}`);
  return { topics, people };
}

/** The publications of demo stories that are in the index. */
export async function listEntriesOfDemo(query: Query): Promise<string[]> {
  const rows = await query
    .select({ id: findEntry.publicationId })
    .from(findEntry)
    .innerJoin(story, eq(story.id, findEntry.storyId))
    .where(eq(story.demo, true));
  return rows.map(({ id }) => id);
}

/** The publications that carry a topic. */
export async function listPublicationsOn(query: Query, topicId: string): Promise<string[]> {
  const rows = await query
    .select({ id: publicationTopic.publicationId })
    .from(publicationTopic)
    .where(eq(publicationTopic.topicId, topicId));
  return rows.map(({ id }) => id);
}

/** Those that name a person. */
export async function listPublicationsBy(query: Query, personId: string): Promise<string[]> {
  const rows = await query
    .selectDistinct({ id: publicationPerson.publicationId })
    .from(publicationPerson)
    .where(eq(publicationPerson.personId, personId));
  return rows.map(({ id }) => id);
}

/** The texts that excerpts are cut from, by publication. */
export async function listTexts(query: Query, publicationIds: readonly string[]) {
  if (publicationIds.length === 0) return [];
  return query
    .select({
      publicationId: publication.id,
      dateline: revision.dateline,
      body: revision.body,
      slides: revision.slides,
      leadPicture: revision.leadPicture,
    })
    .from(publication)
    .innerJoin(revision, eq(revision.id, publication.revisionId))
    .where(inArray(publication.id, [...publicationIds]));
}

/** The newest entries of a span, whatever is in them. */
export async function listNewestEntries(
  query: Query,
  { from, to, limit }: { from: number; to: number; limit: number },
): Promise<number[]> {
  const rows = await query
    .select({ entry: findEntry.entry })
    .from(findEntry)
    .where(and(gte(findEntry.entry, from), lte(findEntry.entry, to)))
    .orderBy(desc(findEntry.entry))
    .limit(limit);
  return rows.map(({ entry }) => entry);
}

/** The second of an entry's first publication, ms UTC. */
export const publishedAt = (entry: number): number => Math.floor(entry / ROOM) * 1000;
