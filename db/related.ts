import { and, asc, count, desc, eq, gte, inArray, lte, sql } from 'drizzle-orm';
import type { Query } from './client.ts';
import { type Cursor, newerThan, olderThan } from './cursor.ts';
import { oneOf } from './find/text.ts';
import { isLive } from './live.ts';
import { publication, publicationTopic, revision, story, topic } from './schema.ts';

/** Topics with how often they were published, counted no further than to `max`. */
export function listTopicsWithCounts(query: Query, slugs: string[], max: number) {
  const some = query
    .select({ one: sql`1`.as('one') })
    .from(publicationTopic)
    .where(eq(publicationTopic.topicId, topic.id))
    .limit(max)
    .as('some');
  const counted = query.select({ count: count() }).from(some);
  return query
    .select({ id: topic.id, count: sql<number>`(${counted})`.mapWith(Number) })
    .from(topic)
    .where(inArray(topic.slug, slugs))
    .orderBy(topic.id);
}

/**
 * The newest stories that were published with a topic, and when: from its index alone, without a look at any of them.
 * Whether readers may see them is not asked here: that is for listLiveSharing.
 */
export function listNewestOnTopic(query: Query, { topicId, limit }: { topicId: string; limit: number }) {
  const { storyId, firstPublishedAt } = publicationTopic;
  return query
    .select({ id: storyId, firstPublishedAt })
    .from(publicationTopic)
    .where(eq(publicationTopic.topicId, topicId))
    .orderBy(desc(firstPublishedAt), desc(storyId))
    .limit(limit);
}

type Sharing = { storyIds: readonly string[]; topicIds: readonly string[] };

/** Of these stories the live ones, without their words: a row for each of these topics that they carry now. */
export function listLiveSharing(query: Query, { storyIds, topicIds }: Sharing, at: number) {
  return query
    .select({
      id: publication.storyId,
      sectionId: publication.sectionId,
      firstPublishedAt: publication.firstPublishedAt,
      topicId: publicationTopic.topicId,
    })
    .from(publication)
    .innerJoin(story, eq(story.id, publication.storyId))
    .innerJoin(publicationTopic, eq(publicationTopic.publicationId, publication.id))
    .where(
      and(
        inArray(publication.storyId, [...storyIds]),
        sql`${publicationTopic.topicId} || '' ${oneOf(topicIds)}`, // of few stories, not of all that carry them
        isLive(at),
      ),
    );
}

type Beside = { sectionId: string; place: Cursor; side: 'newer' | 'older' };

/** The live story that stands beside a place in a section, on one side of it; none at its end. */
export function listBeside(query: Query, { sectionId, place, side }: Beside, at: number) {
  const { firstPublishedAt, storyId } = publication;
  const order = { at: firstPublishedAt, id: storyId };
  const [beyond, along] =
    side === 'newer'
      ? [and(gte(firstPublishedAt, place.at), newerThan(place, order)), asc]
      : [and(lte(firstPublishedAt, place.at), olderThan(place, order)), desc];
  return query
    .select({ urlDay: story.urlDay, urlSlug: story.urlSlug, headline: revision.headline })
    .from(publication)
    .innerJoin(story, eq(story.id, publication.storyId))
    .innerJoin(revision, eq(revision.id, publication.revisionId))
    .where(and(eq(publication.sectionId, sectionId), beyond, isLive(at)))
    .orderBy(along(firstPublishedAt), along(storyId))
    .limit(1);
}
