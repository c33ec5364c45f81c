import { and, desc, eq, gt, inArray } from 'drizzle-orm';
import { type Credited, findOrMakePeople } from './byline-people.ts';
import type { Query } from './client.ts';
import {
  publication,
  publicationFile,
  publicationMedia,
  publicationPerson,
  publicationTopic,
  topic,
} from './schema.ts';

export type PublicationRow = typeof publication.$inferSelect;

/** The publication that is live or still to come, or null: at most one in this newsroom's rules so far. */
export async function findCurrentPublication(
  query: Query,
  storyId: string,
  at: number,
): Promise<PublicationRow | null> {
  const [row] = await query
    .select()
    .from(publication)
    .where(and(eq(publication.storyId, storyId), gt(publication.endsAt, at)))
    .orderBy(desc(publication.startsAt), desc(publication.id))
    .limit(1);
  return row ?? null;
}

export async function endPublication(tx: Query, id: string, at: number): Promise<void> {
  await tx.update(publication).set({ endsAt: at }).where(eq(publication.id, id));
}

/** What lists ask of a publication, in the order in which it was written. */
export type Uses = { topics: Named[]; people: Credited[]; mediaIds: string[]; fileIds: string[] };
export type Named = { id: string; slug: string; name: string };

export async function insertPublication(tx: Query, row: PublicationRow, uses: Uses): Promise<void> {
  await tx.insert(publication).values(row);
  const publicationId = row.id;
  const topicIds = await ensureTopics(tx, uses.topics);
  const people = await findOrMakePeople(tx, uses.people);
  if (topicIds.length > 0) {
    await tx
      .insert(publicationTopic)
      .values(topicIds.map((topicId, position) => ({ publicationId, topicId, position })));
  }
  if (people.length > 0) {
    await tx.insert(publicationPerson).values(people.map((one) => ({ publicationId, ...one })));
  }
  if (uses.mediaIds.length > 0) {
    await tx.insert(publicationMedia).values(uses.mediaIds.map((mediaId) => ({ publicationId, mediaId })));
  }
  if (uses.fileIds.length > 0) {
    await tx.insert(publicationFile).values(uses.fileIds.map((fileId) => ({ publicationId, fileId })));
  }
}

/** The ids of the rows with these slugs, each made when it is new. The first spelling of a name stays. */
async function ensureTopics(tx: Query, wanted: Named[]): Promise<string[]> {
  if (wanted.length === 0) return [];
  await tx.insert(topic).values(wanted).onConflictDoNothing({ target: topic.slug });
  const slugs = wanted.map((one) => one.slug);
  const rows = await tx
    .select({ id: topic.id, slug: topic.slug })
    .from(topic)
    .where(inArray(topic.slug, slugs));
  return slugs.flatMap((slug) => rows.find((row) => row.slug === slug)?.id ?? []);
}
