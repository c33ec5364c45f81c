import { and, eq, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Query } from './client.ts';
import { publication, revision, section, story } from './schema.ts';

/** The newest text of a story; needs `story` and `revision` in the query. */
export const isNewest = and(
  eq(revision.storyId, story.id),
  eq(revision.version, story.version),
  sql`${revision.kind} <> 'aside'`,
);

/** Readers have, had or will have the newest text; an empty span is a schedule that was called off. */
const isOut = (): SQL =>
  sql`exists (select 1 from ${publication} where ${publication.storyId} = ${story.id} and ${publication.revisionId} = ${revision.id} and ${publication.startsAt} < ${publication.endsAt})`;

/** Somebody still has something to do with it. */
export const isUnfinished = (): SQL | undefined => and(sql`${story.stage} <> 'spiked'`, sql`not ${isOut()}`);

export type WorkFilter = {
  stage?: string | null;
  sectionId?: string | null;
  /** An account: what it began, and what it was given to do. */
  personId?: string | null;
  /** An instant before which it had to be done. */
  dueBefore?: number | null;
};

/** Which stories of the desk are meant. Of those that readers have, the stage is of the text that they do not have. */
export const narrowed = ({ stage, sectionId, personId, dueBefore }: WorkFilter): SQL | undefined =>
  and(
    stage ? eq(story.stage, stage) : undefined,
    stage === 'ready' ? isUnfinished() : undefined,
    sectionId ? eq(revision.sectionId, sectionId) : undefined,
    personId ? or(eq(story.assigneeId, personId), eq(story.createdBy, personId)) : undefined,
    dueBefore ? and(lt(story.dueAt, dueBefore), isUnfinished()) : undefined,
  );

/** The next instant from which readers will have another text, or a first one; null: nothing is scheduled. */
export const nextStart = (at: number): SQL<number | null> =>
  sql`(select min(${publication.startsAt}) from ${publication} where ${publication.storyId} = ${story.id} and ${publication.startsAt} > ${at} and ${publication.startsAt} < ${publication.endsAt})`.mapWith(
    (value: unknown) => (value === null ? null : Number(value)),
  );

/** Whether readers have it at this instant. */
export const hasReaders = (at: number): SQL<boolean> =>
  sql`exists (select 1 from ${publication} where ${publication.storyId} = ${story.id} and ${publication.startsAt} <= ${at} and ${publication.endsAt} > ${at} and (${isNull(story.embargoUntil)} or ${story.embargoUntil} <= ${at}))`.mapWith(
    (value: unknown) => value === true || value === 1,
  );

/** What a short list of the desk says of a story. */
export const WORK_COLUMNS = {
  id: story.id,
  slugline: story.slugline,
  headline: revision.headline,
  section: section.name,
  stage: story.stage,
  dueAt: story.dueAt,
  savedAt: story.savedAt,
};

/** Stories of the desk with their newest text. */
export const selectWork = (query: Query) =>
  query
    .select(WORK_COLUMNS)
    .from(story)
    .innerJoin(revision, isNewest)
    .innerJoin(section, eq(section.id, revision.sectionId));
