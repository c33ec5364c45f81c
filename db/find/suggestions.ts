import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { Query } from '../client.ts';
import { isLive } from '../live.ts';
import { hasLiveStory } from '../person-stories.ts';
import { findEntry, person, publication, revision, story, topic } from '../schema.ts';
import { isCarried } from '../topics.ts';
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
  const slug = sql`${topic.slug}`;
  const rows = await query
    .select({ name: topic.name })
    .from(topic)
    .where(and(beginsWith(slug, beginning), isCarried(query, at)))
    .orderBy(asc(ordered(slug)))
    .limit(limit);
  return rows.map(({ name }) => name);
}

/** People who stand in the byline of something live. */
export async function listLivePeople(
  query: Query,
  { beginning, limit }: Beginning,
  at: number,
): Promise<string[]> {
  const slug = sql`${person.slug}`;
  const rows = await query
    .select({ name: person.name })
    .from(person)
    .where(and(beginsWith(slug, beginning), hasLiveStory(query, at)))
    .orderBy(asc(ordered(slug)))
    .limit(limit);
  return rows.map(({ name }) => name);
}
