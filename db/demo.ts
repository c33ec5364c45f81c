import { and, count, desc, eq, inArray, not, notExists, sql } from 'drizzle-orm';
import type { Query } from './client.ts';
import { isUsedOnFronts } from './front-media.ts';
import {
  audit,
  media,
  person,
  publication,
  publicationPerson,
  publicationTopic,
  revision,
  story,
  storyMedia,
  topic,
} from './schema.ts';

export async function countStories(query: Query): Promise<number> {
  const [row] = await query.select({ stories: count() }).from(story);
  return row?.stories ?? 0;
}

export async function countDemoStories(query: Query): Promise<number> {
  const [row] = await query.select({ stories: count() }).from(story).where(eq(story.demo, true));
  return row?.stories ?? 0;
}

export async function anyDemoStory(query: Query): Promise<boolean> {
  const rows = await query.select({ id: story.id }).from(story).where(eq(story.demo, true)).limit(1);
  return rows.length > 0;
}

/** The newest audit entry about demo content. */
export async function findLastDemoAct(query: Query, actions: string[]) {
  const [row] = await query
    .select({ action: audit.action, at: audit.at })
    .from(audit)
    .where(inArray(audit.action, actions))
    .orderBy(desc(audit.at), desc(audit.id))
    .limit(1);
  return row ?? null;
}

/** The pictures that nothing but the texts of demo stories shows: no profile, and no front that somebody made. */
export async function listDemoMedia(query: Query): Promise<string[]> {
  const ofPerson = query.select().from(person).where(eq(person.pictureId, storyMedia.mediaId));
  const rows = await query
    .select({ id: storyMedia.mediaId })
    .from(storyMedia)
    .innerJoin(story, eq(story.id, storyMedia.storyId))
    .innerJoin(media, eq(media.id, storyMedia.mediaId))
    .where(and(notExists(ofPerson), not(isUsedOnFronts(query))))
    .groupBy(storyMedia.mediaId)
    .having(sql`min(case when ${story.demo} then 1 else 0 end) = 1`);
  return rows.map(({ id }) => id);
}

/** Demo stories with all that belongs to them alone, but for the pictures. */
export async function deleteDemoStories(tx: Query): Promise<void> {
  const demo = () => tx.select({ id: story.id }).from(story).where(eq(story.demo, true));
  const named = await tx
    .selectDistinct({ id: publicationPerson.personId })
    .from(publicationPerson)
    .innerJoin(publication, eq(publication.id, publicationPerson.publicationId))
    .innerJoin(story, eq(story.id, publication.storyId))
    .where(eq(story.demo, true));
  await tx.delete(publication).where(inArray(publication.storyId, demo()));
  await tx.delete(revision).where(inArray(revision.storyId, demo()));
  await tx.delete(story).where(eq(story.demo, true));
  const ofTopic = tx.select().from(publicationTopic).where(eq(publicationTopic.topicId, topic.id));
  await tx.delete(topic).where(notExists(ofTopic));
  const ofPerson = tx.select().from(publicationPerson).where(eq(publicationPerson.personId, person.id));
  const ids = named.map(({ id }) => id);
  // Whoever was changed by hand at the desk is somebody's work.
  if (ids.length > 0)
    await tx.delete(person).where(and(inArray(person.id, ids), eq(person.edits, 1), notExists(ofPerson)));
}
