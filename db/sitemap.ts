import { and, asc, desc, eq, gt, gte, inArray, lt, lte, max, or, type SQL, sql } from 'drizzle-orm';
import { type Days, isOnDays } from './archive.ts';
import type { Query } from './client.ts';
import { type Cursor, olderThan } from './cursor.ts';
import { isLive } from './live.ts';
import { listCards } from './published.ts';
import { correction, media, publication, publicationMedia, story } from './schema.ts';

/** What sitemaps ask of stories. Their addresses are walked in the order of the index on them: the day, then the slug. */

export type StoryPlace = { day: string; urlSlug: string };

/** Addresses of some days, from one of them on (with it) up to another (without it); null: from the first, to the last. */
export type AddressSpan = Days & { start: StoryPlace | null; end: StoryPlace | null };

/** The address that comes so many after the beginning of a span, whether readers have its story or not. */
export async function findAddressAfter(
  query: Query,
  span: AddressSpan,
  count: number,
): Promise<StoryPlace | null> {
  const [row] = await query
    .select({ day: story.urlDay, urlSlug: story.urlSlug })
    .from(story)
    .where(isWithin(span))
    .orderBy(asc(story.urlDay), asc(story.urlSlug))
    .limit(1)
    .offset(count);
  return row?.day ? { day: row.day, urlSlug: row.urlSlug } : null;
}

/** Whether something of a span is live. */
export async function isSpanLive(query: Query, span: AddressSpan, at: number): Promise<boolean> {
  const rows = await query
    .select({ id: story.id })
    .from(story)
    .innerJoin(publication, eq(publication.storyId, story.id))
    .where(and(isWithin(span), isLive(at)))
    .limit(1);
  return rows.length > 0;
}

/** The last day of a span on which something live has its address; null: there is none. */
export async function findLastDay(query: Query, span: AddressSpan, at: number): Promise<string | null> {
  const [row] = await query
    .select({ day: story.urlDay })
    .from(story)
    .innerJoin(publication, eq(publication.storyId, story.id))
    .where(and(isWithin(span), isLive(at)))
    .orderBy(desc(story.urlDay), desc(story.urlSlug))
    .limit(1);
  return row?.day ?? null;
}

/** The texts that readers have, the last to begin first, each with the day of its story's address. */
export function listNewestTexts(
  query: Query,
  { before, limit }: { before: Cursor | null; limit: number },
  at: number,
) {
  const { id, startsAt } = publication;
  return query
    .select({ id, startsAt, day: sql<string>`${story.urlDay}` })
    .from(publication)
    .innerJoin(story, eq(story.id, publication.storyId))
    .where(
      and(
        lte(startsAt, Math.min(at, before?.at ?? at)), // the second is implied; the index serves it
        olderThan(before, { at: startsAt, id }),
        isLive(at),
      ),
    )
    .orderBy(desc(startsAt), desc(id))
    .limit(limit);
}

/** When the newest of the texts that readers have in a span began; null: nothing there is live. */
export async function findNewestText(query: Query, span: AddressSpan, at: number): Promise<number | null> {
  const [row] = await query
    .select({ newest: max(publication.startsAt) })
    .from(story)
    .innerJoin(publication, eq(publication.storyId, story.id))
    .where(and(isWithin(span), isLive(at)));
  return row?.newest ?? null;
}

export type MappedRow = Awaited<ReturnType<typeof listLiveWithin>>[number];

/** The live stories of a span after a place in it, in the order of their addresses. */
export function listLiveWithin(
  query: Query,
  { after, limit, ...span }: AddressSpan & { after: StoryPlace | null; limit: number },
  at: number,
) {
  return query
    .select({
      storyId: story.id,
      publicationId: publication.id,
      day: sql<string>`${story.urlDay}`,
      urlSlug: story.urlSlug,
      firstPublishedAt: publication.firstPublishedAt,
      startsAt: publication.startsAt,
    })
    .from(story)
    .innerJoin(publication, eq(publication.storyId, story.id))
    .where(and(after ? isAfter(after, span) : isWithin(span), isLive(at)))
    .orderBy(asc(story.urlDay), asc(story.urlSlug))
    .limit(limit);
}

/** The days are said of their own, so that the index serves them. */
const isWithin = ({ from, to, start, end }: AddressSpan): SQL | undefined =>
  and(
    isOnDays({ from: start?.day ?? from, to: end?.day ?? to }),
    start ? or(gt(story.urlDay, start.day), gte(story.urlSlug, start.urlSlug)) : undefined,
    end ? or(lt(story.urlDay, end.day), lt(story.urlSlug, end.urlSlug)) : undefined,
  );

const isAfter = ({ day, urlSlug }: StoryPlace, span: AddressSpan): SQL | undefined =>
  and(isWithin({ ...span, from: day, start: null }), or(gt(story.urlDay, day), gt(story.urlSlug, urlSlug)));

/** When the newest note to readers on each of these stories came; who has none is not in it. */
export async function findNewestNotes(
  query: Query,
  storyIds: string[],
  at: number,
): Promise<Map<string, number>> {
  if (storyIds.length === 0) return new Map();
  const rows = await query
    .select({ storyId: correction.storyId, newest: max(correction.publishedAt) })
    .from(correction)
    .where(and(inArray(correction.storyId, storyIds), lte(correction.publishedAt, at)))
    .groupBy(correction.storyId);
  return new Map(rows.map(({ storyId, newest }) => [storyId, newest ?? 0]));
}

/** The pictures that these publications show. */
export async function listPicturesOf(query: Query, publicationIds: string[]) {
  if (publicationIds.length === 0) return [];
  return query
    .select({ publicationId: publicationMedia.publicationId, media })
    .from(publicationMedia)
    .innerJoin(media, eq(media.id, publicationMedia.mediaId))
    .where(inArray(publicationMedia.publicationId, publicationIds))
    .orderBy(asc(publicationMedia.publicationId), asc(publicationMedia.mediaId));
}

/** The newest of those that readers had first after `since`. */
export const listLiveSince = (query: Query, { since, limit }: { since: number; limit: number }, at: number) =>
  listCards(query, at, gt(publication.firstPublishedAt, since), limit);
