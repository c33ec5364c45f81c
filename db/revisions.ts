import { and, asc, desc, eq, exists, gt, inArray, lt, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Query } from './client.ts';
import { type Cursor, newerThan, olderThan } from './cursor.ts';
import { publication, revision, story } from './schema.ts';
import { isVersion, type RevisionRow } from './stories.ts';

/** A revision without its text. */
const entry = {
  id: revision.id,
  kind: revision.kind,
  version: revision.version,
  name: revision.name,
  createdByName: revision.createdByName,
  createdAt: revision.createdAt,
};
export type EntryRow = Awaited<ReturnType<typeof listEntries>>[number];

/** What is never folded and never thinned: whatever is not an autosave, was named, shown to readers, or is the newest. */
function standsOut(query: Query): SQL | undefined {
  const newest = query
    .select({ id: story.id })
    .from(story)
    .where(and(eq(story.id, revision.storyId), eq(story.version, revision.version)));
  const shown = query
    .select({ id: publication.id })
    .from(publication)
    .where(and(eq(publication.storyId, revision.storyId), eq(publication.revisionId, revision.id)));
  return or(ne(revision.kind, 'autosaved'), ne(revision.name, ''), exists(newest), exists(shown));
}

const isFolded = (query: Query): SQL => sql`not (${standsOut(query)})`;

const order = { at: revision.createdAt, id: revision.id };

type Stretch = { before: Cursor | null; limit: number };

/** Revisions of a story, the newest first. */
function listEntries(query: Query, storyId: string, where: SQL | undefined, { before, limit }: Stretch) {
  return query
    .select(entry)
    .from(revision)
    .where(and(eq(revision.storyId, storyId), where, olderThan(before, order)))
    .orderBy(desc(revision.createdAt), desc(revision.id))
    .limit(limit);
}

export const listAllEntries = (query: Query, storyId: string, stretch: Stretch) =>
  listEntries(query, storyId, undefined, stretch);

export const listOutstanding = (query: Query, storyId: string, stretch: Stretch) =>
  listEntries(query, storyId, standsOut(query), stretch);

/** Autosaves between two places, by id and time only: there may be thousands of a busy day. */
export function listFolded(query: Query, storyId: string, from: Cursor | null, downTo: Cursor | null) {
  return query
    .select({ id: revision.id, createdAt: revision.createdAt })
    .from(revision)
    .where(
      and(eq(revision.storyId, storyId), isFolded(query), olderThan(from, order), newerThan(downTo, order)),
    )
    .orderBy(desc(revision.createdAt), desc(revision.id));
}

export async function listEntriesById(query: Query, ids: string[]): Promise<EntryRow[]> {
  if (ids.length === 0) return [];
  return query
    .select(entry)
    .from(revision)
    .where(inArray(revision.id, ids))
    .orderBy(desc(revision.createdAt), desc(revision.id));
}

export async function findRevision(query: Query, storyId: string, id: string): Promise<RevisionRow | null> {
  const [row] = await query
    .select()
    .from(revision)
    .where(and(eq(revision.storyId, storyId), eq(revision.id, id)));
  return row ?? null;
}

/** The id of the version next to another, thinned ones passed over; null where there is none. */
export async function findNeighbour(
  query: Query,
  { storyId, version }: { storyId: string; version: number },
  side: 'before' | 'after',
): Promise<string | null> {
  const isBefore = side === 'before';
  const [row] = await query
    .select({ id: revision.id })
    .from(revision)
    .where(
      and(
        eq(revision.storyId, storyId),
        isBefore ? lt(revision.version, version) : gt(revision.version, version),
        isVersion,
      ),
    )
    .orderBy(isBefore ? desc(revision.version) : asc(revision.version))
    .limit(1);
  return row?.id ?? null;
}

/** Every span in which readers saw, see or will see a revision of the story, the first to begin first. */
export function listSpans(query: Query, storyId: string) {
  return query
    .select({
      revisionId: publication.revisionId,
      startsAt: publication.startsAt,
      endsAt: publication.endsAt,
      minutes: publication.minutes,
    })
    .from(publication)
    .where(eq(publication.storyId, storyId))
    .orderBy(publication.startsAt, publication.id);
}

/** The texts with these ids. */
export function listRevisions(query: Query, storyId: string, ids: string[]): Promise<RevisionRow[]> {
  return query
    .select()
    .from(revision)
    .where(and(eq(revision.storyId, storyId), inArray(revision.id, ids)))
    .orderBy(revision.createdAt, revision.id);
}

/** What stories are called in their newest text. */
export function listHeadlines(query: Query, storyIds: string[]) {
  return query
    .select({ id: story.id, headline: revision.headline, slugline: story.slugline })
    .from(story)
    .innerJoin(revision, and(eq(revision.storyId, story.id), eq(revision.version, story.version), isVersion))
    .where(inArray(story.id, storyIds));
}

export async function nameRevisionRow(tx: Query, id: string, name: string): Promise<void> {
  await tx.update(revision).set({ name }).where(eq(revision.id, id));
}

/** The next stories in the order of their ids, for what goes through all of them in steps. */
export async function listStoryIds(query: Query, after: string, limit: number): Promise<string[]> {
  const rows = await query
    .select({ id: story.id })
    .from(story)
    .where(gt(story.id, after))
    .orderBy(story.id)
    .limit(limit);
  return rows.map(({ id }) => id);
}

export type OldAutosave = Awaited<ReturnType<typeof listOldAutosaves>>[number];

/** Autosaves from before an instant that could be thinned, in the order in which they were written. */
export function listOldAutosaves(query: Query, storyIds: string[], before: number) {
  return query
    .select({ id: revision.id, storyId: revision.storyId, createdAt: revision.createdAt })
    .from(revision)
    .where(and(inArray(revision.storyId, storyIds), lt(revision.createdAt, before), isFolded(query)))
    .orderBy(revision.storyId, revision.createdAt, revision.version);
}

/** Deletes those that may still be thinned: one of them may have been named or shown meanwhile. */
export async function deleteAutosaves(tx: Query, ids: string[]): Promise<number> {
  const gone = await tx
    .delete(revision)
    .where(and(inArray(revision.id, ids), isFolded(tx)))
    .returning({ id: revision.id });
  return gone.length;
}

/** Whether any version of a story stands in this section. */
export async function stoodInSection(query: Query, storyId: string, sectionId: string): Promise<boolean> {
  const rows = await query
    .select({ id: revision.id })
    .from(revision)
    .where(and(eq(revision.storyId, storyId), eq(revision.sectionId, sectionId), isVersion))
    .limit(1);
  return rows.length > 0;
}
