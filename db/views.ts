import { and, asc, eq, gt, gte, inArray, lt, sql, sum } from 'drizzle-orm';
import type { Query } from './client.ts';
import { mostRead, revision, story, viewCount } from './schema.ts';
import { isNewest } from './story-work.ts';

type ViewRow = typeof viewCount.$inferInsert;

/** Those of these stories that there are, in the order of their ids. */
export async function listExisting(query: Query, ids: string[]): Promise<string[]> {
  const rows = await query
    .select({ id: story.id })
    .from(story)
    .where(inArray(story.id, ids))
    .orderBy(asc(story.id));
  return rows.map(({ id }) => id);
}

/** Adds to what was counted in these hours before, by other nodes too. */
export async function addViews(tx: Query, rows: ViewRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(viewCount)
    .values(rows)
    .onConflictDoUpdate({
      target: [viewCount.hour, viewCount.storyId],
      set: { views: sql`${viewCount.views} + excluded.views` },
    });
}

type Span = { from: number; to: number };

/** How often each story was opened in the hours of a span. */
export function listOpened(query: Query, { from, to }: Span) {
  // Grouped by the column itself, every count there is would be read, in the order of its index.
  const storyId = sql<string>`${viewCount.storyId} || ''`.as('opened_story');
  return query
    .select({ storyId, views: sum(viewCount.views).mapWith(Number) })
    .from(viewCount)
    .where(and(gte(viewCount.hour, from), lt(viewCount.hour, to)))
    .groupBy(sql`opened_story`);
}

export async function replaceMostRead(
  tx: Query,
  span: string,
  rows: { storyId: string; views: number }[],
): Promise<void> {
  await tx.delete(mostRead).where(eq(mostRead.span, span));
  if (rows.length === 0) return;
  await tx.insert(mostRead).values(rows.map((row, position) => ({ span, position, ...row })));
}

/** Their ids, the most opened first, live or not. */
export async function listMostReadIds(query: Query, span: string): Promise<string[]> {
  const rows = await query
    .select({ storyId: mostRead.storyId })
    .from(mostRead)
    .where(eq(mostRead.span, span))
    .orderBy(asc(mostRead.position));
  return rows.map(({ storyId }) => storyId);
}

/** The same with how often each was opened and what it is called at the desk. */
export function listMostReadCounts(query: Query, span: string) {
  return query
    .select({
      id: mostRead.storyId,
      views: mostRead.views,
      headline: revision.headline,
      slugline: story.slugline,
    })
    .from(mostRead)
    .innerJoin(story, eq(story.id, mostRead.storyId))
    .innerJoin(revision, isNewest)
    .where(eq(mostRead.span, span))
    .orderBy(asc(mostRead.position));
}

/** Whether something was counted after the beginning of a span and before its end. */
export async function hasViewsWithin(query: Query, { from, to }: Span): Promise<boolean> {
  const rows = await query
    .select({ hour: viewCount.hour })
    .from(viewCount)
    .where(and(gt(viewCount.hour, from), lt(viewCount.hour, to)))
    .limit(1);
  return rows.length > 0;
}

/** Puts what was counted in the hours of a span together, under its beginning. */
export async function foldViews(tx: Query, { from, to }: Span): Promise<void> {
  const within = and(gte(viewCount.hour, from), lt(viewCount.hour, to));
  const rows = await tx
    .select({ storyId: viewCount.storyId, views: sum(viewCount.views).mapWith(Number) })
    .from(viewCount)
    .where(within)
    .groupBy(viewCount.storyId)
    .orderBy(asc(viewCount.storyId));
  await tx.delete(viewCount).where(within);
  for (let start = 0; start < rows.length; start += AT_ONCE)
    await addViews(
      tx,
      rows.slice(start, start + AT_ONCE).map((row) => ({ hour: from, ...row })),
    );
}

/** Three values each: far below what a statement of either engine may carry. */
const AT_ONCE = 1000;

export async function deleteViewsBefore(tx: Query, hour: number): Promise<void> {
  await tx.delete(viewCount).where(lt(viewCount.hour, hour));
}
