import { and, asc, desc, eq, gte, isNull, lt, type SQL, sql } from 'drizzle-orm';
import type { Query } from './client.ts';
import { account, revision, section, story } from './schema.ts';
import {
  hasReaders,
  isNewest,
  isUnfinished,
  narrowed,
  nextStart,
  WORK_COLUMNS,
  type WorkFilter,
} from './story-work.ts';

export type BudgetFilter = Pick<WorkFilter, 'sectionId' | 'personId'>;

/** What is planned for days from the first up to, and without, the last. */
export const listPlanned = (
  query: Query,
  { first, end, limit, ...filter }: BudgetFilter & { first: string; end: string; limit: number },
  at: number,
) =>
  selectBudget(query, at)
    .where(and(gte(story.plannedDay, first), lt(story.plannedDay, end), narrowed(filter)))
    .orderBy(asc(story.plannedDay), asc(story.id))
    .limit(limit);

/** What is worked on and planned for no day, the last saved first. */
export const listUnplanned = (
  query: Query,
  { limit, ...filter }: BudgetFilter & { limit: number },
  at: number,
) =>
  selectBudget(query, at)
    .where(and(hasNoDay, hasNoAddress, isUnfinished(), narrowed(filter)))
    .orderBy(desc(story.savedAt), desc(story.id))
    .limit(limit);

/** Not as a test for null: nearly every story has no day, and SQLite would read them all from that index. */
const hasNoDay: SQL = sql`coalesce(${story.plannedDay}, '') = ''`;

/** Was never given to readers: coverage that is still to be planned. */
const hasNoAddress: SQL = isNull(story.urlDay);

const selectBudget = (query: Query, at: number) =>
  query
    .select({
      ...WORK_COLUMNS,
      plannedDay: story.plannedDay,
      createdBy: story.createdBy,
      assigneeId: story.assigneeId,
      assignee: account.name,
      firstPublishedAt: story.firstPublishedAt,
      scheduledFor: nextStart(at),
      isLive: hasReaders(at),
    })
    .from(story)
    .innerJoin(revision, isNewest)
    .innerJoin(section, eq(section.id, revision.sectionId))
    .leftJoin(account, eq(account.id, story.assigneeId));
