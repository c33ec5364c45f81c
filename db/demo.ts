import { count, desc, eq, inArray, notExists } from 'drizzle-orm';
import type { Query } from './client.ts';
import {
  audit,
  media,
  person,
  publication,
  publicationPerson,
  publicationTopic,
  revision,
  story,
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

/** The slides and the text of every revision of demo stories, or of all the others. */
export async function listIllustrated(query: Query, { demo }: { demo: boolean }): Promise<unknown[]> {
  return query
    .select({ slides: revision.slides, body: revision.body })
    .from(revision)
    .innerJoin(story, eq(story.id, revision.storyId))
    .where(eq(story.demo, demo));
}

/** Demo stories with all that belongs to them alone, but for the pictures. */
export async function deleteDemoStories(tx: Query): Promise<void> {
  const demo = () => tx.select({ id: story.id }).from(story).where(eq(story.demo, true));
  await tx.delete(publication).where(inArray(publication.storyId, demo()));
  await tx.delete(revision).where(inArray(revision.storyId, demo()));
  await tx.delete(story).where(eq(story.demo, true));
  const ofTopic = tx.select().from(publicationTopic).where(eq(publicationTopic.topicId, topic.id));
  await tx.delete(topic).where(notExists(ofTopic));
  const ofPerson = tx.select().from(publicationPerson).where(eq(publicationPerson.personId, person.id));
  await tx.delete(person).where(notExists(ofPerson));
}

export async function deleteMediaRows(tx: Query, ids: string[]): Promise<void> {
  if (ids.length > 0) await tx.delete(media).where(inArray(media.id, ids));
}
