import { and, eq, inArray } from 'drizzle-orm';
import type { Query } from './client.ts';
import { isLive } from './live.ts';
import {
  person,
  publication,
  publicationPerson,
  publicationTopic,
  revision,
  story,
  topic,
} from './schema.ts';

/** What lists leave out of stories, for many of them at once: each statement names those that were found. */

/** The publications of those of these stories that are live, without their texts. */
export async function listLivePublications(query: Query, ids: string[], at: number) {
  if (ids.length === 0) return [];
  return query
    .select({ storyId: story.id, publicationId: publication.id })
    .from(story)
    .innerJoin(publication, eq(publication.storyId, story.id))
    .where(and(inArray(story.id, ids), isLive(at)));
}

/** The texts of those of these stories that are live. */
export async function listLiveTexts(query: Query, ids: string[], at: number) {
  if (ids.length === 0) return [];
  return query
    .select({
      storyId: story.id,
      publicationId: publication.id,
      slides: revision.slides,
      leadPicture: revision.leadPicture,
      body: revision.body,
    })
    .from(story)
    .innerJoin(publication, eq(publication.storyId, story.id))
    .innerJoin(revision, eq(revision.id, publication.revisionId))
    .where(and(inArray(story.id, ids), isLive(at)));
}

export async function listTopicsOfAll(query: Query, publicationIds: string[]) {
  if (publicationIds.length === 0) return [];
  return query
    .select({ publicationId: publicationTopic.publicationId, slug: topic.slug, name: topic.name })
    .from(publicationTopic)
    .innerJoin(topic, eq(topic.id, publicationTopic.topicId))
    .where(inArray(publicationTopic.publicationId, publicationIds))
    .orderBy(publicationTopic.position, topic.id);
}

export async function listPeopleOfAll(query: Query, publicationIds: string[]) {
  if (publicationIds.length === 0) return [];
  const { publicationId, role, position } = publicationPerson;
  return query
    .select({ publicationId, role, position, slug: person.slug })
    .from(publicationPerson)
    .innerJoin(person, eq(person.id, publicationPerson.personId))
    .where(inArray(publicationPerson.publicationId, publicationIds))
    .orderBy(publicationPerson.position, person.id);
}
