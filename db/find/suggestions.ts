import { and, asc, desc, eq, exists, type SQL, sql } from 'drizzle-orm';
import type { Query } from '../client.ts';
import { isLive } from '../live.ts';
import {
  findEntry,
  person,
  publication,
  publicationPerson,
  publicationTopic,
  revision,
  story,
  topic,
} from '../schema.ts';
import { ordered } from './text.ts';

type Beginning = { beginning: string; limit: number };

const LAST = '\u{10FFFF}';
/** Of what begins so, so much is asked whether readers may see it. */
const LOOKED_AT = 100;

const beginsWith = (column: SQL, letters: string): SQL =>
  sql`${ordered(column)} >= ${letters} and ${ordered(column)} < ${letters + LAST}`;

/** Headlines of live stories, the newest first. */
export async function listLiveOpenings(
  query: Query,
  { beginning, limit }: Beginning,
  at: number,
): Promise<string[]> {
  const rows = await query
    .select({ headline: revision.headline })
    .from(findEntry)
    .innerJoin(publication, eq(publication.id, findEntry.publicationId))
    .innerJoin(story, eq(story.id, publication.storyId))
    .innerJoin(revision, eq(revision.id, publication.revisionId))
    .where(
      and(
        sql`${findEntry.entry} in (${query
          .select({ entry: findEntry.entry })
          .from(findEntry)
          .where(beginsWith(sql`${findEntry.opening}`, beginning))
          .orderBy(findEntry.opening)
          .limit(LOOKED_AT)})`,
        isLive(at),
      ),
    )
    .orderBy(desc(findEntry.entry))
    .limit(limit);
  return rows.map(({ headline }) => headline);
}

/** Topics that something live carries. */
export async function listLiveTopics(
  query: Query,
  { beginning, limit }: Beginning,
  at: number,
): Promise<string[]> {
  const live = query
    .select({ one: sql`1` })
    .from(publicationTopic)
    .innerJoin(publication, eq(publication.id, publicationTopic.publicationId))
    .innerJoin(story, eq(story.id, publication.storyId))
    .where(and(eq(publicationTopic.topicId, topic.id), isLive(at)));
  const rows = await query
    .select({ name: topic.name })
    .from(topic)
    .where(and(beginsWith(sql`${topic.slug}`, beginning), exists(live)))
    .orderBy(asc(ordered(sql`${topic.slug}`)))
    .limit(limit);
  return rows.map(({ name }) => name);
}

/** People who stand in the byline of something live. */
export async function listLivePeople(
  query: Query,
  { beginning, limit }: Beginning,
  at: number,
): Promise<string[]> {
  const live = query
    .select({ one: sql`1` })
    .from(publicationPerson)
    .innerJoin(publication, eq(publication.id, publicationPerson.publicationId))
    .innerJoin(story, eq(story.id, publication.storyId))
    .where(and(eq(publicationPerson.personId, person.id), isLive(at)));
  const rows = await query
    .select({ name: person.name })
    .from(person)
    .where(and(beginsWith(sql`${person.slug}`, beginning), exists(live)))
    .orderBy(asc(ordered(sql`${person.slug}`)))
    .limit(limit);
  return rows.map(({ name }) => name);
}
