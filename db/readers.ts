import { and, asc, desc, eq, gte, inArray, lt, lte, sql, sum } from 'drizzle-orm';
import type { Query } from './client.ts';
import { arrivalCount, revision, shareCount, story, viewCount } from './schema.ts';
import { isNewest } from './story-work.ts';

/** Days of the newsroom, both included; of one story when it is named. */
type Days = { from: string; to: string; storyId?: string | undefined };

/** ms UTC, the end not included. */
type Instants = { from: number; to: number; storyId?: string | undefined };

const number = (column: typeof viewCount.views | typeof shareCount.shares | typeof arrivalCount.views) =>
  sum(column).mapWith(Number);

const onDays = (day: typeof shareCount.day | typeof arrivalCount.day, { from, to }: Days) =>
  and(gte(day, from), lte(day, to));

const inHours = ({ from, to }: Instants) => and(gte(viewCount.hour, from), lt(viewCount.hour, to));

type OfStory = typeof viewCount.storyId | typeof shareCount.storyId | typeof arrivalCount.storyId;

/** Of every story where none is named. */
const of = (column: OfStory, storyId: string | undefined) =>
  storyId === undefined ? undefined : eq(column, storyId);

/** How often stories were opened, by the beginnings of hours. */
export function listViewsByHour(query: Query, instants: Instants) {
  return query
    .select({ hour: viewCount.hour, count: number(viewCount.views) })
    .from(viewCount)
    .where(and(inHours(instants), of(viewCount.storyId, instants.storyId)))
    .groupBy(viewCount.hour)
    .orderBy(asc(viewCount.hour));
}

export function listSharesByDay(query: Query, days: Days) {
  return query
    .select({ day: shareCount.day, kind: shareCount.channel, count: number(shareCount.shares) })
    .from(shareCount)
    .where(and(onDays(shareCount.day, days), of(shareCount.storyId, days.storyId)))
    .groupBy(shareCount.day, shareCount.channel)
    .orderBy(asc(shareCount.day), asc(shareCount.channel));
}

export function listArrivalsByDay(query: Query, days: Days) {
  return query
    .select({ day: arrivalCount.day, kind: arrivalCount.source, count: number(arrivalCount.views) })
    .from(arrivalCount)
    .where(and(onDays(arrivalCount.day, days), of(arrivalCount.storyId, days.storyId)))
    .groupBy(arrivalCount.day, arrivalCount.source)
    .orderBy(asc(arrivalCount.day), asc(arrivalCount.source));
}

/** The stories that were passed on most, each with how often. */
export function listSharedMost(query: Query, days: Days, limit: number) {
  const count = number(shareCount.shares).as('shared');
  return query
    .select({ storyId: shareCount.storyId, count })
    .from(shareCount)
    .where(onDays(shareCount.day, days))
    .groupBy(shareCount.storyId)
    .orderBy(desc(sql`shared`), asc(shareCount.storyId))
    .limit(limit);
}

/** How often each of these stories was opened. */
export function listViewsOf(query: Query, ids: string[], instants: Instants) {
  return query
    .select({ storyId: viewCount.storyId, count: number(viewCount.views) })
    .from(viewCount)
    .where(and(inArray(viewCount.storyId, ids), inHours(instants)))
    .groupBy(viewCount.storyId)
    .orderBy(asc(viewCount.storyId));
}

export function listSharesOf(query: Query, ids: string[], days: Days) {
  return query
    .select({ storyId: shareCount.storyId, kind: shareCount.channel, count: number(shareCount.shares) })
    .from(shareCount)
    .where(and(inArray(shareCount.storyId, ids), onDays(shareCount.day, days)))
    .groupBy(shareCount.storyId, shareCount.channel)
    .orderBy(asc(shareCount.storyId), asc(shareCount.channel));
}

export function listArrivalsOf(query: Query, ids: string[], days: Days) {
  return query
    .select({ storyId: arrivalCount.storyId, kind: arrivalCount.source, count: number(arrivalCount.views) })
    .from(arrivalCount)
    .where(and(inArray(arrivalCount.storyId, ids), onDays(arrivalCount.day, days)))
    .groupBy(arrivalCount.storyId, arrivalCount.source)
    .orderBy(asc(arrivalCount.storyId), asc(arrivalCount.source));
}

/** What these stories are called at the desk, and where they are. */
export function listNamed(query: Query, ids: string[]) {
  return query
    .select({
      id: story.id,
      headline: revision.headline,
      slugline: story.slugline,
      urlDay: story.urlDay,
      urlSlug: story.urlSlug,
    })
    .from(story)
    .innerJoin(revision, isNewest)
    .where(inArray(story.id, ids))
    .orderBy(asc(story.id));
}

/** Adds to what was counted on these days before, by other nodes too. */
export async function addShares(tx: Query, rows: (typeof shareCount.$inferInsert)[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(shareCount)
    .values(rows)
    .onConflictDoUpdate({
      target: [shareCount.day, shareCount.storyId, shareCount.channel],
      set: { shares: sql`${shareCount.shares} + excluded.shares` },
    });
}

export async function addArrivals(tx: Query, rows: (typeof arrivalCount.$inferInsert)[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(arrivalCount)
    .values(rows)
    .onConflictDoUpdate({
      target: [arrivalCount.day, arrivalCount.storyId, arrivalCount.source],
      set: { views: sql`${arrivalCount.views} + excluded.views` },
    });
}

/** Whether there is anything of before a day, which is not included. */
export async function hasCountsBefore(query: Query, day: string): Promise<boolean> {
  const [shares, arrivals] = [
    await query.select({ day: shareCount.day }).from(shareCount).where(lt(shareCount.day, day)).limit(1),
    await query
      .select({ day: arrivalCount.day })
      .from(arrivalCount)
      .where(lt(arrivalCount.day, day))
      .limit(1),
  ];
  return shares.length + arrivals.length > 0;
}

export async function deleteCountsBefore(tx: Query, day: string): Promise<void> {
  await tx.delete(shareCount).where(lt(shareCount.day, day));
  await tx.delete(arrivalCount).where(lt(arrivalCount.day, day));
}
