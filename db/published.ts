import { type AnyColumn, and, desc, eq, gt, inArray, lt, lte, min, or, type SQL, sql } from 'drizzle-orm';
import type { Query } from './client.ts';
import { type Cursor, olderThan } from './cursor.ts';
import { isLive } from './live.ts';
import {
  correction,
  FOREVER,
  publication,
  publicationPerson,
  publicationTopic,
  revision,
  section,
  story,
  topic,
} from './schema.ts';

/** What lists show of a story: of `publication`, `story`, `revision` and `section`. */
export const card = {
  storyId: story.id,
  publicationId: publication.id,
  urlDay: story.urlDay,
  urlSlug: story.urlSlug,
  sectionId: section.id,
  sectionSlug: section.slug,
  sectionName: section.name,
  kicker: revision.kicker,
  headline: revision.headline,
  standfirst: revision.standfirst,
  trailText: revision.trailText,
  bylines: revision.bylines,
  trailPicture: publication.trailPicture,
  minutes: publication.minutes,
  firstPublishedAt: publication.firstPublishedAt,
  startsAt: publication.startsAt,
};

const full = {
  ...card,
  demo: story.demo,
  sectionForm: section.form,
  dateline: revision.dateline,
  socialHeadline: revision.socialHeadline,
  slides: revision.slides,
  leadPicture: revision.leadPicture,
  socialPicture: revision.socialPicture,
  related: revision.related,
  body: revision.body,
  /** Whether another text went before without a break. */
  wasRevised: sql<boolean>`exists (select 1 from publication earlier where earlier.story_id = ${story.id}
    and earlier.ends_at = ${publication.startsAt} and earlier.starts_at < earlier.ends_at)`.mapWith(Boolean),
};

export type CardRow = Awaited<ReturnType<typeof listCards>>[number];
export type StoryRow = NonNullable<Awaited<ReturnType<typeof findLiveStory>>>;

/** Live stories, newest first. */
export function listCards(query: Query, at: number, where: SQL | undefined, limit: number) {
  return query
    .select(card)
    .from(publication)
    .innerJoin(story, eq(story.id, publication.storyId))
    .innerJoin(revision, eq(revision.id, publication.revisionId))
    .innerJoin(section, eq(section.id, publication.sectionId))
    .where(and(isLive(at), where))
    .orderBy(desc(publication.firstPublishedAt), desc(publication.storyId))
    .limit(limit);
}

type Place = { firstPublishedAt: AnyColumn; storyId: AnyColumn };

/** What stands behind a place in a list of live stories. */
export const older = (before: Cursor | null, place: Place = publication): SQL | undefined =>
  before === null
    ? undefined
    : and(
        lte(place.firstPublishedAt, before.at), // implied by the rest; the index serves this one
        olderThan(before, { at: place.firstPublishedAt, id: place.storyId }),
      );

export function listLiveInSection(
  query: Query,
  of: { sectionId: string; before: Cursor | null; limit: number },
  at: number,
) {
  return listCards(query, at, and(eq(publication.sectionId, of.sectionId), older(of.before)), of.limit);
}

export function listLatestLive(query: Query, limit: number, at: number) {
  return listCards(query, at, undefined, limit);
}

/** Of these stories those that are live. */
export async function listLiveAmong(query: Query, ids: string[], at: number): Promise<CardRow[]> {
  return ids.length === 0 ? [] : listCards(query, at, inArray(story.id, ids), ids.length);
}

/** The stories of one day of addresses; of one section when it is given. */
export function listLiveOfDay(
  query: Query,
  of: { day: string; sectionId?: string; limit: number },
  at: number,
) {
  const inSection =
    of.sectionId === undefined ? undefined : and(eq(publication.sectionId, of.sectionId), firstOnDay(of.day)); // the index serves both
  return listCards(query, at, and(eq(story.urlDay, of.day), inSection), of.limit);
}

const HOUR = 3_600_000;

const firstOnDay = (day: string): SQL | undefined => firstWithin(day, day);

/** Implied by the days of the addresses: somewhere on earth it was one of them, from UTC+14 to UTC-12. */
export function firstWithin(firstDay: string, lastDay: string): SQL | undefined {
  const { firstPublishedAt } = publication;
  return and(
    gt(firstPublishedAt, midnightOf(firstDay) - 15 * HOUR),
    lt(firstPublishedAt, midnightOf(lastDay) + 37 * HOUR),
  );
}

const midnightOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

type OfOne = { before: Cursor | null; limit: number };

/** In the order of the topic's own index, however many stories carry it. */
export function listLiveOnTopic(query: Query, of: OfOne & { topicId: string }, at: number) {
  return query
    .select(card)
    .from(publicationTopic)
    .innerJoin(publication, eq(publication.id, publicationTopic.publicationId))
    .innerJoin(story, eq(story.id, publication.storyId))
    .innerJoin(revision, eq(revision.id, publication.revisionId))
    .innerJoin(section, eq(section.id, publication.sectionId))
    .where(and(eq(publicationTopic.topicId, of.topicId), isLive(at), older(of.before, publicationTopic)))
    .orderBy(desc(publicationTopic.firstPublishedAt), desc(publicationTopic.storyId))
    .limit(of.limit);
}

/** The stories that name somebody in their byline, whatever they did: each once. */
export function listLiveBy(query: Query, of: OfOne & { personId: string }, at: number) {
  return query
    .select(card)
    .from(publicationPerson)
    .innerJoin(publication, eq(publication.id, publicationPerson.publicationId))
    .innerJoin(story, eq(story.id, publication.storyId))
    .innerJoin(revision, eq(revision.id, publication.revisionId))
    .innerJoin(section, eq(section.id, publication.sectionId))
    .where(
      and(
        eq(publicationPerson.personId, of.personId),
        isFirstRole,
        isLive(at),
        older(of.before, publicationPerson),
      ),
    )
    .orderBy(desc(publicationPerson.firstPublishedAt), desc(publicationPerson.storyId))
    .limit(of.limit);
}

/** Who did several things for a story has a row for each. */
export const isFirstRole = sql`not exists (select 1 from publication_person other
  where other.publication_id = ${publicationPerson.publicationId} and other.person_id = ${publicationPerson.personId}
  and other.role < ${publicationPerson.role})`;

export async function findLiveStory(query: Query, address: { day: string; urlSlug: string }, at: number) {
  const [row] = await query
    .select(full)
    .from(story)
    .innerJoin(publication, eq(publication.storyId, story.id))
    .innerJoin(revision, eq(revision.id, publication.revisionId))
    .innerJoin(section, eq(section.id, publication.sectionId))
    .where(and(eq(story.urlDay, address.day), eq(story.urlSlug, address.urlSlug), isLive(at)))
    .limit(1);
  return row ?? null;
}

export function listTopicsOf(query: Query, publicationId: string) {
  return query
    .select({ slug: topic.slug, name: topic.name })
    .from(publicationTopic)
    .innerJoin(topic, eq(topic.id, publicationTopic.topicId))
    .where(eq(publicationTopic.publicationId, publicationId))
    .orderBy(publicationTopic.position, topic.id);
}

/**
 * The next instant after `at` at which something becomes live, ceases to be, is breaking no longer, or at which readers
 * have a note: what another machine wrote, or this one before its clock was set back, is dated a little later than now.
 * FOREVER for none.
 */
export async function findNextTurn(query: Query, at: number): Promise<number> {
  const starts = query
    .select({ at: min(publication.startsAt) })
    .from(publication)
    .where(gt(publication.startsAt, at));
  const ends = query
    .select({ at: min(publication.endsAt) })
    .from(publication)
    .where(gt(publication.endsAt, at));
  const embargo = query
    .select({ at: min(story.embargoUntil) })
    .from(story)
    .where(gt(story.embargoUntil, at));
  const breaking = query
    .select({ at: min(story.breakingUntil) })
    .from(story)
    .where(gt(story.breakingUntil, at));
  const notes = query
    .select({ at: min(correction.publishedAt) })
    .from(correction)
    .where(gt(correction.publishedAt, at));
  const turns = await starts.unionAll(ends).unionAll(embargo).unionAll(breaking).unionAll(notes);
  return Math.min(FOREVER, ...turns.map((turn) => turn.at ?? FOREVER));
}

/** Whether a story answers at an address, with its text or with the notice of its withdrawal. */
export async function answersAt(
  query: Query,
  address: { day: string; urlSlug: string },
  at: number,
): Promise<boolean> {
  return standsAt(query, address, or(isLive(at), wasLive(at)));
}

/** The same with its text only. */
export const isLiveAt = (
  query: Query,
  address: { day: string; urlSlug: string },
  at: number,
): Promise<boolean> => standsAt(query, address, isLive(at));

/** The slides, as written, of the text that readers have at an address, else of the last that they had; null where none was. */
export async function findShownSlides(
  query: Query,
  { day, urlSlug }: { day: string; urlSlug: string },
  at: number,
): Promise<unknown> {
  const [row] = await query
    .select({ slides: revision.slides })
    .from(story)
    .innerJoin(publication, eq(publication.storyId, story.id))
    .innerJoin(revision, eq(revision.id, publication.revisionId))
    .where(and(eq(story.urlDay, day), eq(story.urlSlug, urlSlug), or(isLive(at), wasLive(at))))
    .orderBy(desc(publication.endsAt), desc(publication.id))
    .limit(1);
  return row?.slides ?? null;
}

async function standsAt(
  query: Query,
  { day, urlSlug }: { day: string; urlSlug: string },
  when: SQL | undefined,
): Promise<boolean> {
  const rows = await query
    .select({ id: story.id })
    .from(story)
    .innerJoin(publication, eq(publication.storyId, story.id))
    .where(and(eq(story.urlDay, day), eq(story.urlSlug, urlSlug), when))
    .limit(1);
  return rows.length > 0;
}

/** A span that is over. One that ended before it began was never seen. */
const wasLive = (at: number): SQL | undefined =>
  and(lte(publication.startsAt, publication.endsAt), lte(publication.endsAt, at));

/** Whether an address was ever answered by a story: when its last publication ended, or null. */
export async function findWithdrawal(query: Query, address: { day: string; urlSlug: string }, at: number) {
  const [row] = await query
    .select({ storyId: story.id, withdrawnAt: publication.endsAt })
    .from(story)
    .innerJoin(publication, eq(publication.storyId, story.id))
    .where(and(eq(story.urlDay, address.day), eq(story.urlSlug, address.urlSlug), wasLive(at)))
    .orderBy(desc(publication.endsAt), desc(publication.id))
    .limit(1);
  return row ?? null;
}
