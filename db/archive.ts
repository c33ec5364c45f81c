import { and, asc, desc, eq, gt, gte, lt, lte, type SQL, sql } from 'drizzle-orm';
import type { Query } from './client.ts';
import type { Cursor } from './cursor.ts';
import { isLive } from './live.ts';
import { firstWithin, listCards, older } from './published.ts';
import { publication, story } from './schema.ts';

/** Days of addresses, the first and the last of them: '2024-03-01' and '2024-03-31'. */
export type Days = { from: string; to: string };

/** Needs `story` in the query. */
export const isOnDays = ({ from, to }: Days): SQL | undefined =>
  and(gte(story.urlDay, from), lte(story.urlDay, to));

const stories = sql<number>`count(*)`.mapWith(Number);

/** How many live stories each of these days has, the first day first; a day without one is not in it. */
export function countByDay(query: Query, days: Days, at: number) {
  return query
    .select({ day: sql<string>`${story.urlDay}`, stories })
    .from(story)
    .innerJoin(publication, eq(publication.storyId, story.id))
    .where(and(isOnDays(days), isLive(at)))
    .groupBy(story.urlDay)
    .orderBy(asc(story.urlDay));
}

/** How many live stories these days have, counted no further than `limit`: no story is looked at beyond it. */
export async function countOnDays(
  query: Query,
  { limit, ...days }: Days & { limit?: number },
  at: number,
): Promise<number> {
  const live = query
    .select({ id: publication.id })
    .from(story)
    .innerJoin(publication, eq(publication.storyId, story.id))
    .where(and(isOnDays(days), isLive(at)));
  const counted = limit === undefined ? live : live.limit(limit);
  const [row] = await query.select({ stories }).from(counted.as('counted'));
  return row?.stories ?? 0;
}

type Beside = { side: 'before' | 'after'; of: string };

/** The nearest day with a live story before or after a day, or null. */
export async function findDay(query: Query, beside: Beside, at: number): Promise<string | null> {
  const [row] = await nearestDay(query, beside, at);
  return row?.day ?? null;
}

export function nearestDay(query: Query, { side, of }: Beside, at: number) {
  return query
    .select({ day: story.urlDay })
    .from(story)
    .innerJoin(publication, eq(publication.storyId, story.id))
    .where(and(side === 'before' ? lt(story.urlDay, of) : gt(story.urlDay, of), isLive(at)))
    .orderBy(side === 'before' ? desc(story.urlDay) : asc(story.urlDay))
    .limit(1);
}

type ListedDays = Days & { sectionId?: string; before: Cursor | null; limit: number };

/** Live stories of these days, the newest first; of one section when it is given. */
export function listLiveOnDays(query: Query, of: ListedDays, at: number) {
  const { sectionId, before, limit, ...days } = of;
  const inSection = sectionId === undefined ? undefined : eq(publication.sectionId, sectionId);
  const where = and(isReadOnDays(days), firstWithin(days.from, days.to), inSection, older(before));
  return listCards(query, at, where, limit);
}

/** The same, kept from the index on these days: the list is read in the order of the one on the first publication. */
const isReadOnDays = ({ from, to }: Days): SQL | undefined =>
  and(sql`${story.urlDay} || '' >= ${from}`, sql`${story.urlDay} || '' <= ${to}`);
