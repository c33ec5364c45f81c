import { and, asc, desc, eq, gte, lt, type SQL, sql } from 'drizzle-orm';
import type { Query } from './client.ts';
import { isLive } from './live.ts';
import { isPublic } from './people.ts';
import { person, publication, publicationPerson, publicationTopic, story, topic } from './schema.ts';
import { isCarried } from './topics.ts';

/** What sitemaps ask of topics and people. Both are walked in the order of their slugs. */

/** Slugs from one on (with it) up to another (without it); null: to the last. */
export type SlugSpan = { from: string; before: string | null };

/** `newest` (ms UTC): the newest of the live stories; null: there is none. */
export type NamedPage = { slug: string; newest: number | null };

export type NamedPages = {
  /** The slug that comes so many after the beginning of a span, whether readers may know of it or not. */
  findSlugAfter(query: Query, span: SlugSpan, count: number): Promise<string | null>;
  /** What readers may know of in a span. */
  list(query: Query, span: SlugSpan & { limit: number }, at: number): Promise<NamedPage[]>;
};

const isWithin = (column: typeof topic.slug | typeof person.slug, { from, before }: SlugSpan) =>
  and(gte(column, from), before === null ? undefined : lt(column, before));

export const topicPages: NamedPages = {
  async findSlugAfter(query, span, count) {
    const [row] = await query
      .select({ slug: topic.slug })
      .from(topic)
      .where(isWithin(topic.slug, span))
      .orderBy(asc(topic.slug))
      .limit(1)
      .offset(count);
    return row?.slug ?? null;
  },
  list: (query, { limit, ...span }, at) =>
    query
      .select({ slug: topic.slug, newest: newestOnTopic(query, at) })
      .from(topic)
      .where(and(isWithin(topic.slug, span), isCarried(query, at)))
      .orderBy(asc(topic.slug))
      .limit(limit),
};

export const personPages: NamedPages = {
  async findSlugAfter(query, span, count) {
    const [row] = await query
      .select({ slug: person.slug })
      .from(person)
      .where(isWithin(person.slug, span))
      .orderBy(asc(person.slug))
      .limit(1)
      .offset(count);
    return row?.slug ?? null;
  },
  list: (query, { limit, ...span }, at) =>
    query
      .select({ slug: person.slug, newest: newestBy(query, at) })
      .from(person)
      .where(and(isWithin(person.slug, span), isPublic(query, at)))
      .orderBy(asc(person.slug))
      .limit(limit),
};

const newestOnTopic = (query: Query, at: number): SQL<number | null> => {
  const newest = query
    .select({ at: publicationTopic.firstPublishedAt })
    .from(publicationTopic)
    .innerJoin(publication, eq(publication.id, publicationTopic.publicationId))
    .innerJoin(story, eq(story.id, publication.storyId))
    .where(and(eq(publicationTopic.topicId, topic.id), isLive(at)))
    .orderBy(desc(publicationTopic.firstPublishedAt), desc(publicationTopic.storyId))
    .limit(1);
  return sql<number | null>`${newest}`.mapWith(orNull);
};

const newestBy = (query: Query, at: number): SQL<number | null> => {
  const newest = query
    .select({ at: publicationPerson.firstPublishedAt })
    .from(publicationPerson)
    .innerJoin(publication, eq(publication.id, publicationPerson.publicationId))
    .innerJoin(story, eq(story.id, publication.storyId))
    .where(and(eq(publicationPerson.personId, person.id), isLive(at)))
    .orderBy(desc(publicationPerson.firstPublishedAt), desc(publicationPerson.storyId))
    .limit(1);
  return sql<number | null>`${newest}`.mapWith(orNull);
};

/** PostgreSQL says large numbers as text. */
const orNull = (value: unknown): number | null => (value === null ? null : Number(value));
