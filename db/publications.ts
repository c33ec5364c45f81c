import { and, desc, eq, gt, inArray, lt, lte, max, type SQL } from 'drizzle-orm';
import { type Credited, findOrMakePeople } from './byline-people.ts';
import type { Query } from './client.ts';
import { endEntries } from './find/entries.ts';
import {
  findEntry,
  publication,
  publicationFile,
  publicationMedia,
  publicationPerson,
  publicationTopic,
} from './schema.ts';
import { findOrMakeTopics, type NamedTopic } from './topics.ts';

export type PublicationRow = typeof publication.$inferSelect;

/** The publication whose span it is now, or null. What is only scheduled is none. */
export async function findCurrentPublication(
  query: Query,
  storyId: string,
  at: number,
): Promise<PublicationRow | null> {
  const open = await listOpenPublications(query, storyId, at);
  return open.find(({ startsAt }) => startsAt <= at) ?? null;
}

/** What is not over yet of a story: what readers have and what is to come, the first to begin first. */
export function listOpenPublications(query: Query, storyId: string, at: number): Promise<PublicationRow[]> {
  return query
    .select()
    .from(publication)
    .where(and(eq(publication.storyId, storyId), gt(publication.endsAt, at)))
    .orderBy(publication.startsAt, publication.id);
}

/** Whether readers lost the story after `since`, by its schedule too, and do not have it again. */
export async function wasWithdrawnSince(
  query: Query,
  { storyId, since }: { storyId: string; since: number },
  at: number,
): Promise<boolean> {
  const [last] = await query
    .select({ endsAt: publication.endsAt })
    .from(publication)
    .where(and(eq(publication.storyId, storyId), lte(publication.startsAt, at)))
    .orderBy(desc(publication.endsAt), desc(publication.id))
    .limit(1);
  return last !== undefined && last.endsAt > since && last.endsAt <= at;
}

/** When the last span of a story ended that is over; null: none is. */
export async function findLastEnd(query: Query, storyId: string, at: number): Promise<number | null> {
  const [row] = await query
    .select({ endsAt: max(publication.endsAt) })
    .from(publication)
    .where(and(eq(publication.storyId, storyId), lte(publication.endsAt, at)));
  return row?.endsAt ?? null;
}

/** Whether readers ever had the story. A span that ended before it began was never seen. */
export const wasPublished = (query: Query, storyId: string, at: number): Promise<boolean> =>
  exists(query, [
    eq(publication.storyId, storyId),
    lte(publication.startsAt, at),
    lte(publication.startsAt, publication.endsAt),
  ]);

/** Whether a text is or was given to readers, or will be: a schedule that was called off is an empty span. */
export const wasGivenToReaders = (
  query: Query,
  { storyId, revisionId }: { storyId: string; revisionId: string },
): Promise<boolean> =>
  exists(query, [
    eq(publication.storyId, storyId),
    eq(publication.revisionId, revisionId),
    lt(publication.startsAt, publication.endsAt),
  ]);

async function exists(query: Query, where: SQL[]): Promise<boolean> {
  const rows = await query
    .select({ id: publication.id })
    .from(publication)
    .where(and(...where))
    .limit(1);
  return rows.length > 0;
}

/** The spans of several stories that are not over yet, for lists; the first to begin first. */
export async function listOpenSpans(query: Query, storyIds: string[], at: number) {
  if (storyIds.length === 0) return [];
  const { storyId, startsAt, endsAt } = publication;
  return query
    .select({ storyId, startsAt, endsAt })
    .from(publication)
    .where(and(inArray(storyId, storyIds), gt(endsAt, at)))
    .orderBy(startsAt, publication.id);
}

/** A publication that nobody has had: with it goes what it would have used. */
export async function deletePublications(tx: Query, ids: string[]): Promise<void> {
  if (ids.length > 0) await tx.delete(publication).where(inArray(publication.id, ids));
}

/** Sets its end: now, to come, or FOREVER for none. */
export async function endPublication(tx: Query, id: string, at: number): Promise<void> {
  await tx.update(publication).set({ endsAt: at }).where(eq(publication.id, id));
  await endEntries(tx, eq(findEntry.publicationId, id), at);
}

/** Ends what is live and what is still to come: the latter ends before it begins, and was never seen. */
export async function endPublications(tx: Query, storyId: string, at: number): Promise<void> {
  await tx
    .update(publication)
    .set({ endsAt: at })
    .where(and(eq(publication.storyId, storyId), gt(publication.endsAt, at)));
  await endEntries(tx, and(eq(findEntry.storyId, storyId), gt(findEntry.endsAt, at)), at);
}

/** Names another revision with the very same words as what readers see. */
export async function renamePublished(tx: Query, id: string, revisionId: string): Promise<void> {
  await tx.update(publication).set({ revisionId }).where(eq(publication.id, id));
}

/** What lists ask of a publication, in the order in which it was written. */
export type Uses = { topics: NamedTopic[]; people: Credited[]; mediaIds: string[]; fileIds: string[] };

export async function insertPublication(tx: Query, row: PublicationRow, uses: Uses): Promise<void> {
  await tx.insert(publication).values(row);
  const publicationId = row.id;
  const place = { publicationId, storyId: row.storyId, firstPublishedAt: row.firstPublishedAt };
  const topicIds = await findOrMakeTopics(tx, uses.topics);
  const people = await findOrMakePeople(tx, uses.people);
  if (topicIds.length > 0) {
    await tx
      .insert(publicationTopic)
      .values(topicIds.map((topicId, position) => ({ ...place, topicId, position })));
  }
  if (people.length > 0) {
    await tx.insert(publicationPerson).values(people.map((one) => ({ ...place, ...one })));
  }
  if (uses.mediaIds.length > 0) {
    await tx.insert(publicationMedia).values(uses.mediaIds.map((mediaId) => ({ publicationId, mediaId })));
  }
  if (uses.fileIds.length > 0) {
    await tx.insert(publicationFile).values(uses.fileIds.map((fileId) => ({ publicationId, fileId })));
  }
}
