import { and, asc, desc, eq, gt, isNotNull, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Query } from './client.ts';
import { isLive } from './live.ts';
import { publication, revision, section, story } from './schema.ts';
import { isUnfinished, selectWork, WORK_COLUMNS } from './story-work.ts';

/** The short lists of the day. */

/** How long a text that follows on one that readers had is looked for, ms; the list of stories has it for ever. */
const LOOKED_FOR = 30 * 86_400_000;

export const listOwnWork = (query: Query, accountId: string, limit: number, at: number) =>
  listWork(query, { where: or(eq(story.assigneeId, accountId), eq(story.createdBy, accountId)), limit }, at);

export const listInStage = (query: Query, stage: 'review' | 'ready', limit: number, at: number) =>
  listWork(query, { where: sql`${story.stage} || '' = ${stage}`, limit }, at);

export const listOverdue = (query: Query, limit: number, at: number) =>
  listWork(query, { where: lt(story.dueAt, at), limit }, at);

/**
 * In two halves, since nearly every story of a paper was given to readers: those that never were, found by their missing
 * address, and those that were saved again lately. What was joined to the stage keeps SQLite from the index of stages,
 * which has all that was ever published under "ready".
 */
async function listWork(
  query: Query,
  { where, limit }: { where: SQL | undefined; limit: number },
  at: number,
): Promise<Awaited<ReturnType<typeof selectWork>>> {
  const half = (which: SQL | undefined) =>
    selectWork(query)
      .where(and(which, where, isUnfinished()))
      .orderBy(desc(story.savedAt), desc(story.id))
      .limit(limit);
  const [never, again] = await Promise.all([
    half(isNull(story.urlDay)),
    half(and(isNotNull(story.urlDay), gt(story.savedAt, at - LOOKED_FOR))),
  ]);
  const newestFirst = [...never, ...again].toSorted(
    (one, other) => other.savedAt - one.savedAt || (one.id < other.id ? 1 : -1),
  );
  return newestFirst.slice(0, limit);
}

/** With the text that readers will have then. */
export const listComing = (query: Query, at: number, limit: number) =>
  selectPublished(query)
    .where(and(gt(publication.startsAt, at), lt(publication.startsAt, publication.endsAt)))
    .orderBy(asc(publication.startsAt), asc(publication.id))
    .limit(limit);

export const listJustPublished = (
  query: Query,
  { since, at }: { since: number; at: number },
  limit: number,
) =>
  selectPublished(query)
    .where(and(gt(publication.firstPublishedAt, since), lte(publication.firstPublishedAt, at), isLive(at)))
    .orderBy(desc(publication.firstPublishedAt), desc(publication.storyId))
    .limit(limit);

const selectPublished = (query: Query) =>
  query
    .select({
      ...WORK_COLUMNS,
      startsAt: publication.startsAt,
      firstPublishedAt: publication.firstPublishedAt,
      isFirst: sql<boolean>`${publication.startsAt} = ${publication.firstPublishedAt}`.mapWith(Boolean),
    })
    .from(publication)
    .innerJoin(story, eq(story.id, publication.storyId))
    .innerJoin(revision, eq(revision.id, publication.revisionId))
    .innerJoin(section, eq(section.id, publication.sectionId));
