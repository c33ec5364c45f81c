import {
  aliasedTable,
  and,
  desc,
  eq,
  exists,
  gt,
  isNotNull,
  isNull,
  ne,
  not,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { Query } from './client.ts';
import { isLive } from './live.ts';
import { type Cursor, olderThan } from './cursor.ts';
import { account, publication, revision, section, story } from './schema.ts';
import { contains } from './search.ts';
import { isNewest, narrowed, type WorkFilter } from './story-work.ts';

export type StoryRow = typeof story.$inferSelect;
export type NewStory = typeof story.$inferInsert;
export type RevisionRow = typeof revision.$inferSelect;
export type NewRevision = typeof revision.$inferInsert;

export async function findStory(query: Query, id: string): Promise<StoryRow | null> {
  const [row] = await query.select().from(story).where(eq(story.id, id));
  return row ?? null;
}

export async function findStoryAt(query: Query, day: string, urlSlug: string): Promise<StoryRow | null> {
  const [row] = await query
    .select()
    .from(story)
    .where(and(eq(story.urlDay, day), eq(story.urlSlug, urlSlug)));
  return row ?? null;
}

/** The oldest story with this URL slug that was never published. */
export async function findDraftAt(query: Query, urlSlug: string): Promise<StoryRow | null> {
  const [row] = await query
    .select()
    .from(story)
    .where(and(isNull(story.urlDay), eq(story.urlSlug, urlSlug)))
    .orderBy(story.createdAt, story.id)
    .limit(1);
  return row ?? null;
}

/** Stories that readers get for the first time after `at`, in the order in which they do. */
export async function listStoriesToCome(query: Query, at: number) {
  const { id, urlDay, urlSlug, firstPublishedAt } = story;
  const rows = await query
    .select({ id, urlDay, urlSlug, firstPublishedAt })
    .from(story)
    .innerJoin(publication, eq(publication.storyId, story.id))
    .where(and(gt(publication.startsAt, at), gt(story.firstPublishedAt, at)))
    .orderBy(story.firstPublishedAt, story.id);
  return rows.flatMap((row) =>
    row.firstPublishedAt === null || row.urlDay === null
      ? []
      : [{ ...row, firstPublishedAt: row.firstPublishedAt, urlDay: row.urlDay }],
  );
}

/**
 * Saved or autosaved: one of the versions that a story went through. A refused text is none. Spelled out as in the
 * index, which is not used for a parameter.
 */
export const isVersion = sql`${revision.kind} <> 'aside'`;

/** The text of one version of a story. */
export async function findVersion(
  query: Query,
  storyId: string,
  version: number,
): Promise<RevisionRow | null> {
  const [row] = await query
    .select()
    .from(revision)
    .where(and(eq(revision.storyId, storyId), eq(revision.version, version), isVersion));
  return row ?? null;
}

/** Who saved a version of a story, and when. */
export async function findSaver(
  query: Query,
  storyId: string,
  version: number,
): Promise<Pick<RevisionRow, 'createdBy' | 'createdByName' | 'createdAt'> | null> {
  const { createdBy, createdByName, createdAt } = revision;
  const [row] = await query
    .select({ createdBy, createdByName, createdAt })
    .from(revision)
    .where(and(eq(revision.storyId, storyId), eq(revision.version, version), isVersion));
  return row ?? null;
}

export async function insertStory(tx: Query, row: NewStory): Promise<void> {
  await tx.insert(story).values(row);
}

export async function insertRevision(tx: Query, row: NewRevision): Promise<void> {
  await tx.insert(revision).values(row);
}

export async function updateStoryRow(tx: Query, id: string, set: Partial<NewStory>): Promise<void> {
  await tx.update(story).set(set).where(eq(story.id, id));
}

export const DESK_STATES = ['draft', 'scheduled', 'live', 'changed', 'withdrawn'] as const;
export type DeskState = (typeof DESK_STATES)[number];

/**
 * What the desk calls a story's state: draft (never live), scheduled (not live, and will be by itself), live, changed
 * (live, with newer text saved), withdrawn (was live).
 */
const state = (query: Query, at: number) => sql<DeskState>`case
  when ${publication.id} is not null and ${publication.revisionId} = ${revision.id} then 'live'
  when ${publication.id} is not null then 'changed'
  when ${isToCome(query, at)} then 'scheduled'
  when ${story.firstPublishedAt} is null then 'draft'
  else 'withdrawn' end`;

function stateIs(query: Query, wanted: DeskState, at: number): SQL | undefined {
  const isPlanned = isToCome(query, at);
  switch (wanted) {
    case 'live':
      return eq(publication.revisionId, revision.id);
    case 'changed':
      return ne(publication.revisionId, revision.id);
    case 'scheduled':
      return and(isNull(publication.id), isPlanned);
    case 'draft':
      return and(isNull(publication.id), not(isPlanned), isNull(story.firstPublishedAt));
    default:
      return and(isNull(publication.id), not(isPlanned), isNotNull(story.firstPublishedAt));
  }
}

/** Whether something of the story is still to come: its hour, or the end of its embargo. */
function isToCome(query: Query, at: number): SQL {
  const open = aliasedTable(publication, 'open');
  return exists(
    query
      .select({ id: open.id })
      .from(open)
      .where(and(eq(open.storyId, story.id), gt(open.endsAt, at))),
  );
}

export type DeskFilter = WorkFilter & {
  state: DeskState | null;
  search: string;
  before: Cursor | null;
  limit: number;
};

/** Stories of the desk, the last saved first. */
export function listDesk(query: Query, filter: DeskFilter, at: number) {
  return query
    .select({
      id: story.id,
      slugline: story.slugline,
      headline: revision.headline,
      section: section.name,
      bylines: revision.bylines,
      state: state(query, at),
      stage: story.stage,
      assignee: account.name,
      dueAt: story.dueAt,
      savedAt: story.savedAt,
      savedBy: revision.createdByName,
      urlDay: story.urlDay,
      urlSlug: story.urlSlug,
      firstPublishedAt: story.firstPublishedAt,
      embargoUntil: story.embargoUntil,
      breakingUntil: story.breakingUntil,
      demo: story.demo,
    })
    .from(story)
    .innerJoin(revision, isNewest)
    .innerJoin(section, eq(section.id, revision.sectionId))
    .leftJoin(publication, and(eq(publication.storyId, story.id), isLive(at)))
    .leftJoin(account, eq(account.id, story.assigneeId))
    .where(
      and(
        narrowed(filter),
        filter.state ? stateIs(query, filter.state, at) : undefined,
        contains(filter.search, revision.headline, story.slugline),
        olderThan(filter.before, { at: story.savedAt, id: story.id }),
      ),
    )
    .orderBy(desc(story.savedAt), desc(story.id))
    .limit(filter.limit);
}

export function countDesk(query: Query, filter: WorkFilter & { search: string }, at: number) {
  return query
    .select({ state: state(query, at), count: sql<number>`count(*)`.mapWith(Number) })
    .from(story)
    .innerJoin(revision, isNewest)
    .leftJoin(publication, and(eq(publication.storyId, story.id), isLive(at)))
    .where(and(narrowed(filter), contains(filter.search, revision.headline, story.slugline)))
    .groupBy(sql`1`); // by its place: with parameters, PostgreSQL takes the same words for two expressions
}
