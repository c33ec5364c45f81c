import { and, eq, inArray } from 'drizzle-orm';
import type { Query } from './client.ts';
import { hasBeenLive } from './live.ts';
import { person, publication, publicationPerson, publicationTopic, section, story, topic } from './schema.ts';

/** What others may be told of stories: only of those that readers have or had. */

/** Where each of these stories answers. */
export async function listKnownStories(query: Query, ids: string[], at: number) {
  if (ids.length === 0) return [];
  return query
    .selectDistinct({ id: story.id, day: story.urlDay, urlSlug: story.urlSlug })
    .from(story)
    .innerJoin(publication, eq(publication.storyId, story.id))
    .where(and(inArray(story.id, ids), hasBeenLive(at)))
    .orderBy(story.id);
}

export type KnownLists = { sections: string[]; topics: string[]; people: string[] };

/** The slugs of the lists that these stories stand or stood in. */
export async function listKnownLists(query: Query, ids: string[], at: number): Promise<KnownLists> {
  const of = and(inArray(publication.storyId, ids), hasBeenLive(at));
  const sections = await query
    .selectDistinct({ slug: section.slug })
    .from(publication)
    .innerJoin(story, eq(story.id, publication.storyId))
    .innerJoin(section, eq(section.id, publication.sectionId))
    .where(of)
    .orderBy(section.slug);
  const topics = await query
    .selectDistinct({ slug: topic.slug })
    .from(publication)
    .innerJoin(story, eq(story.id, publication.storyId))
    .innerJoin(publicationTopic, eq(publicationTopic.publicationId, publication.id))
    .innerJoin(topic, eq(topic.id, publicationTopic.topicId))
    .where(of)
    .orderBy(topic.slug);
  const people = await query
    .selectDistinct({ slug: person.slug })
    .from(publication)
    .innerJoin(story, eq(story.id, publication.storyId))
    .innerJoin(publicationPerson, eq(publicationPerson.publicationId, publication.id))
    .innerJoin(person, eq(person.id, publicationPerson.personId))
    .where(of)
    .orderBy(person.slug);
  const slugsOf = (rows: { slug: string }[]) => rows.map(({ slug }) => slug);
  return { sections: slugsOf(sections), topics: slugsOf(topics), people: slugsOf(people) };
}
