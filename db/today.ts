import { and, asc, desc, eq, gt, lt, lte, ne, or, sql } from 'drizzle-orm';
import type { Query } from './client.ts';
import { isLive } from './live.ts';
import { publication, revision, section, story } from './schema.ts';
import { isUnfinished, selectWork, WORK_COLUMNS } from './story-work.ts';

/** The short lists of the day. */

export const listOwnWork = (query: Query, accountId: string, limit: number) =>
  selectWork(query)
    .where(and(or(eq(story.assigneeId, accountId), eq(story.createdBy, accountId)), isUnfinished()))
    .orderBy(desc(story.savedAt), desc(story.id))
    .limit(limit);

export const listInStage = (query: Query, stage: 'review' | 'ready', limit: number) =>
  selectWork(query)
    .where(and(eq(story.stage, stage), isUnfinished()))
    .orderBy(desc(story.savedAt), desc(story.id))
    .limit(limit);

export const listOverdue = (query: Query, at: number, limit: number) =>
  selectWork(query)
    .where(and(lt(story.dueAt, at), ne(story.stage, 'spiked'), isUnfinished()))
    .orderBy(asc(story.dueAt), asc(story.id))
    .limit(limit);

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
