import { and, asc, desc, eq, gt, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Query } from './client.ts';
import { type Cursor, newerThan, olderThan } from './cursor.ts';
import { isLive } from './live.ts';
import { type CardRow, listCards, listLiveInSection } from './published.ts';
import { publication, revision, story } from './schema.ts';
import { contains } from './search.ts';
import { isVersion } from './stories.ts';

/** The newest live stories of each of these sections, `limit` of each. */
export async function listNewestOfSections(
  query: Query,
  { sectionIds, limit }: { sectionIds: string[]; limit: number },
  at: number,
): Promise<CardRow[]> {
  const [only, ...more] = sectionIds;
  if (only === undefined) return [];
  if (more.length === 0) return listLiveInSection(query, { sectionId: only, before: null, limit }, at);
  const parts = sectionIds.map((sectionId) => {
    const newest = query
      .select({ id: publication.id })
      .from(publication)
      .innerJoin(story, eq(story.id, publication.storyId))
      .where(and(eq(publication.sectionId, sectionId), isLive(at)))
      .orderBy(desc(publication.firstPublishedAt), desc(publication.storyId))
      .limit(limit);
    return sql`select id from ${newest} as of_section`; // an engine takes no limit inside of a union
  });
  const isNewest = sql`${publication.id} in (${sql.join(parts, sql` union all `)})`;
  return listCards(query, at, isNewest, sectionIds.length * limit);
}

/** Stories as the front's editor knows them, with the text that readers have or will have next, else the newest. */
export async function listStoriesForFront(query: Query, ids: string[], at: number) {
  if (ids.length === 0) return [];
  const stories = await query
    .select({ id: story.id, embargoUntil: story.embargoUntil, slugline: story.slugline, ...words })
    .from(story)
    .innerJoin(revision, and(eq(revision.storyId, story.id), eq(revision.version, story.version), isVersion))
    .where(inArray(story.id, ids));
  const publications = await query
    .select({
      storyId: publication.storyId,
      startsAt: publication.startsAt,
      endsAt: publication.endsAt,
      firstPublishedAt: publication.firstPublishedAt,
      trailPicture: publication.trailPicture,
      ...words,
    })
    .from(publication)
    .innerJoin(revision, eq(revision.id, publication.revisionId))
    .where(inArray(publication.storyId, ids))
    .orderBy(publication.startsAt, publication.id);
  return stories.map((one) => {
    const own = publications.filter(({ storyId }) => storyId === one.id);
    return { ...one, publications: own, next: own.find(({ endsAt }) => endsAt > at) ?? null };
  });
}

const words = { kicker: revision.kicker, headline: revision.headline, sectionId: revision.sectionId };

export type OfferedStories = {
  state: 'live' | 'scheduled';
  search: string;
  sectionId: string | null;
  before: Cursor | null;
  limit: number;
};

/** What may be put on the front: live stories, the newest first, or those to come, the next first. */
export function listOffered(query: Query, asked: OfferedStories, at: number) {
  const isScheduled = asked.state === 'scheduled';
  const instant = isScheduled ? publication.startsAt : publication.firstPublishedAt;
  const order = { at: instant, id: publication.storyId };
  const place = isScheduled ? newerThan(asked.before, order) : olderThan(asked.before, order);
  const direction = isScheduled ? asc : desc;
  return query
    .select({ id: story.id, at: instant })
    .from(publication)
    .innerJoin(story, eq(story.id, publication.storyId))
    .innerJoin(revision, eq(revision.id, publication.revisionId))
    .where(
      and(
        isScheduled ? isToCome(at) : isLive(at),
        asked.sectionId === null ? undefined : eq(publication.sectionId, asked.sectionId),
        contains(asked.search, revision.headline, story.slugline),
        place,
      ),
    )
    .orderBy(direction(instant), direction(publication.storyId))
    .limit(asked.limit);
}

/** The first publication of a story that nobody sees yet: waiting for its hour, or for the end of an embargo. */
function isToCome(at: number): SQL | undefined {
  const earlier = sql`select 1 from ${publication} as other
    where other.story_id = ${publication.storyId} and other.ends_at > ${at} and other.starts_at < ${publication.startsAt}`;
  const isWaiting = or(gt(publication.startsAt, at), gt(story.embargoUntil, at));
  return and(
    isWaiting,
    gt(publication.endsAt, at),
    gt(publication.endsAt, publication.startsAt),
    sql`not exists (${earlier})`,
  );
}

/** Of these stories those that exist. */
export async function listKnownStories(query: Query, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await query.select({ id: story.id }).from(story).where(inArray(story.id, ids));
  return rows.map(({ id }) => id);
}
