import { and, desc, eq, gt, inArray } from 'drizzle-orm';
import type { Query } from './client.ts';
import {
  person,
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

/** Ends what is live and what is still to come: the latter ends before it begins, and was never seen. */
export async function endPublications(tx: Query, storyId: string, at: number): Promise<void> {
  await tx
    .update(publication)
    .set({ endsAt: at })
    .where(and(eq(publication.storyId, storyId), gt(publication.endsAt, at)));
}

/** Names another revision with the very same words as what readers see. */
export async function renamePublished(tx: Query, id: string, revisionId: string): Promise<void> {
  await tx.update(publication).set({ revisionId }).where(eq(publication.id, id));
}

/** What lists ask of a publication, in the order in which it was written. */
export type Uses = { topics: Named[]; people: Credited[]; mediaIds: string[]; fileIds: string[] };
export type Named = { id: string; slug: string; name: string };
/** One person may stand in several roles. */
export type Credited = Named & { role: string };

export async function insertPublication(tx: Query, row: PublicationRow, uses: Uses): Promise<void> {
  await tx.insert(publication).values(row);
  const publicationId = row.id;
  const topicIds = await ensure(tx, topic, uses.topics);
  const people = await ensurePeople(tx, uses.people);
  if (topicIds.length > 0) {
    await tx
      .insert(publicationTopic)
      .values(topicIds.map((topicId, position) => ({ publicationId, topicId, position })));
  }
  if (people.length > 0) {
    await tx
      .insert(publicationPerson)
      .values(people.map((one, position) => ({ publicationId, ...one, position })));
  }
  if (uses.mediaIds.length > 0) {
    await tx.insert(publicationMedia).values(uses.mediaIds.map((mediaId) => ({ publicationId, mediaId })));
  }
  if (uses.fileIds.length > 0) {
    await tx.insert(publicationFile).values(uses.fileIds.map((fileId) => ({ publicationId, fileId })));
  }
}

async function ensurePeople(tx: Query, credited: Credited[]): Promise<{ personId: string; role: string }[]> {
  const once = [...new Map(credited.map(({ id, slug, name }) => [slug, { id, slug, name }])).values()];
  const ids = await ensure(tx, person, once);
  return credited.flatMap(({ slug, role }) => {
    const personId = ids[once.findIndex((one) => one.slug === slug)];
    return personId === undefined ? [] : [{ personId, role }];
  });
}

/** The ids of the rows with these slugs, each made when it is new. The first spelling of a name stays. */
async function ensure(tx: Query, table: typeof topic | typeof person, wanted: Named[]): Promise<string[]> {
  if (wanted.length === 0) return [];
  await tx.insert(table).values(wanted).onConflictDoNothing({ target: table.slug });
  const slugs = wanted.map((one) => one.slug);
  const rows = await tx
    .select({ id: table.id, slug: table.slug })
    .from(table)
    .where(inArray(table.slug, slugs));
  return slugs.flatMap((slug) => rows.find((row) => row.slug === slug)?.id ?? []);
}
