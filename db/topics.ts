import { and, asc, eq, exists, gt, inArray, type SQL, sql } from 'drizzle-orm';
import type { Query } from './client.ts';
import { isLive } from './live.ts';
import { formerSlug, publication, publicationTopic, story, topic } from './schema.ts';
import { contains } from './search.ts';

export type TopicRow = typeof topic.$inferSelect;
export type NewTopic = typeof topic.$inferInsert;

async function findWhere(query: Query, where: SQL | undefined): Promise<TopicRow | null> {
  const [row] = await query.select().from(topic).where(where);
  return row ?? null;
}

export const findTopic = (query: Query, id: string) => findWhere(query, eq(topic.id, id));
export const findTopicBySlug = (query: Query, slug: string) => findWhere(query, eq(topic.slug, slug));

/** Needs `topic` in the query: whether something live carries it. */
export const isCarried = (query: Query, at: number): SQL =>
  exists(
    query
      .select({ id: publication.id })
      .from(publicationTopic)
      .innerJoin(publication, eq(publication.id, publicationTopic.publicationId))
      .innerJoin(story, eq(story.id, publication.storyId))
      .where(and(eq(publicationTopic.topicId, topic.id), isLive(at))),
  );

/** One statement, so that a topic of stories that nobody may see yet takes no longer than one that is unknown. */
export const findLiveTopic = (query: Query, slug: string, at: number) =>
  findWhere(query, and(eq(topic.slug, slug), isCarried(query, at)));

export async function isTopicLive(query: Query, id: string, at: number): Promise<boolean> {
  return (await findWhere(query, and(eq(topic.id, id), isCarried(query, at)))) !== null;
}

/** What once had this slug and is carried by something live, by the slug it has now. */
export async function findMovedTopic(query: Query, slug: string, at: number): Promise<TopicRow | null> {
  const [row] = await query
    .select({ topic })
    .from(formerSlug)
    .innerJoin(topic, eq(topic.id, formerSlug.subjectId))
    .where(and(eq(formerSlug.kind, 'topic'), eq(formerSlug.slug, slug), isCarried(query, at)));
  return row?.topic ?? null;
}

/** Every topic that something live carries, by its slug. */
export function listLiveTopics(query: Query, limit: number, at: number) {
  return query
    .select({ id: topic.id, slug: topic.slug, name: topic.name })
    .from(topic)
    .where(isCarried(query, at))
    .orderBy(asc(topic.slug))
    .limit(limit);
}

/** Topics by their slug, those after `after`. */
export function listTopicRows(
  query: Query,
  { search, after, limit }: { search: string; after: string; limit: number },
): Promise<TopicRow[]> {
  return query
    .select()
    .from(topic)
    .where(and(gt(topic.slug, after), contains(search, topic.name, topic.description)))
    .orderBy(asc(topic.slug), asc(topic.id))
    .limit(limit);
}

/** Changes a topic, and counts the change. */
export async function updateTopicRow(tx: Query, id: string, set: Partial<NewTopic>): Promise<void> {
  await tx
    .update(topic)
    .set({ ...set, edits: sql`${topic.edits} + 1` })
    .where(eq(topic.id, id));
}

export async function deleteTopicRow(tx: Query, id: string): Promise<void> {
  await tx.delete(topic).where(eq(topic.id, id));
}

/** What carried one carries another from now on; what carried both carries it once. */
export async function handOverTopic(tx: Query, { from, to }: { from: string; to: string }): Promise<void> {
  const carriesBoth = sql`exists (select 1 from publication_topic other
    where other.publication_id = ${publicationTopic.publicationId} and other.topic_id = ${to})`;
  await tx
    .update(publicationTopic)
    .set({ topicId: to })
    .where(and(eq(publicationTopic.topicId, from), sql`not ${carriesBoth}`));
  await tx.delete(publicationTopic).where(eq(publicationTopic.topicId, from));
}

export type NamedTopic = { id: string; slug: string; name: string };

/**
 * The ids of the topics with these slugs, now or before, each once; one is made where a slug is new. The first spelling
 * of a name stays.
 */
export async function findOrMakeTopics(tx: Query, wanted: NamedTopic[]): Promise<string[]> {
  if (wanted.length === 0) return [];
  const slugs = wanted.map(({ slug }) => slug);
  const moved = await tx
    .select({ slug: formerSlug.slug, id: formerSlug.subjectId })
    .from(formerSlug)
    .where(and(eq(formerSlug.kind, 'topic'), inArray(formerSlug.slug, slugs)));
  const fresh = wanted.filter(({ slug }) => moved.every((one) => one.slug !== slug));
  if (fresh.length > 0) await tx.insert(topic).values(fresh).onConflictDoNothing({ target: topic.slug });
  const present = await tx
    .select({ slug: topic.slug, id: topic.id })
    .from(topic)
    .where(inArray(topic.slug, slugs));
  const known = [...present, ...moved];
  return [...new Set(slugs.flatMap((slug) => known.find((one) => one.slug === slug)?.id ?? []))];
}
