import { read } from '#db/client';
import type { List } from '#db/lists';
import { findMovedPerson, findPublicPerson } from '#db/people';
import { findMovedSection } from '#db/sections';
import { findLiveTopic, findMovedTopic } from '#db/topics';
import { isSlug } from '#lib/slug';
import { listSections } from '../sections/sections.ts';
import { personPath, topicPath } from '../stories/address.ts';
import { FEED_FILES, isFeedFile } from './feed-files.ts';

/** A list that goes on by cursor, and the path where it answers now: an address that it had before leads there. */
export type NamedList = { list: List; path: string };

/** No section can have this address. */
const CORRECTIONS: NamedList = { list: { corrections: true }, path: '/corrections' };

/** A section, a topic that something live carries, a person whom readers may know of, the corrections. */
export async function findNamedList(first: string, rest: string[], at: number): Promise<NamedList | null> {
  const [slug = '', ...more] = rest;
  if (first === 'corrections') return rest.length === 0 ? CORRECTIONS : null;
  if (first !== 'topics' && first !== 'by') return rest.length === 0 ? findSection(first) : null;
  if (more.length > 0 || !isSlug(slug)) return null;
  return first === 'by' ? findPerson(slug, at) : findTopic(slug, at);
}

/** The path of a feed: of the whole paper, or of such a list. What was corrected is told in one form alone. */
export async function findFeedPath(first: string, rest: string[], at: number): Promise<string | null> {
  const file = rest.at(-1) ?? first;
  if (!isFeedFile(file)) return null;
  if (rest.length === 0) return `/${file}`;
  const named = await findNamedList(first, rest.slice(0, -1), at);
  if (named === CORRECTIONS && file !== FEED_FILES.rss) return null;
  return named && `${named.path}/${file}`;
}

async function findTopic(slug: string, at: number): Promise<NamedList | null> {
  const topic = (await findLiveTopic(read(), slug, at)) ?? (await findMovedTopic(read(), slug, at));
  return topic && { list: { topicId: topic.id }, path: topicPath(topic.slug) };
}

/** An unknown name and one that readers may not know of take the same two statements. */
async function findPerson(slug: string, at: number): Promise<NamedList | null> {
  const person = (await findPublicPerson(read(), slug, at)) ?? (await findMovedPerson(read(), slug, at));
  return person && { list: { personId: person.id }, path: personPath(person.slug) };
}

async function findSection(slug: string): Promise<NamedList | null> {
  if (!isSlug(slug)) return null;
  const section =
    (await listSections()).find((one) => one.slug === slug) ?? (await findMovedSection(read(), slug));
  return section && { list: { sectionId: section.id }, path: `/${section.slug}` };
}
