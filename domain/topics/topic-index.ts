import { read } from '#db/client';
import { countOnTopic } from '#db/live-counts';
import { findLiveTopic, listLiveTopics } from '#db/topics';
import type { Count } from '../archive/count.ts';
import { countEach } from '../archive/count-each.ts';
import { indexNames, type NameIndex } from '../archive/name-index.ts';
import { topicPath } from '../stories/address.ts';

/** More than any paper has; what is beyond it is found by its stories. */
const TOPICS_MAX = 10_000;
const PAGE = 120;

export type ListedTopic = { path: string; name: string; stories: Count };

/** A page of the topics that something live carries, from A to Z; `from` is the slug of its first. */
export async function readTopicIndex(
  { from, language }: { from: string | null; language: string },
  at: number,
): Promise<NameIndex<ListedTopic>> {
  const index = indexNames(await listLiveTopics(read(), TOPICS_MAX, at), { from, language, limit: PAGE });
  const ids = index.groups.flatMap(({ entries }) => entries.map(({ id }) => id));
  const storiesOn = await countEach(ids, (counted) => countOnTopic(read(), counted, at));
  const groups = index.groups.map(({ initial, entries }) => ({
    initial,
    entries: entries.map(({ id, slug, name }) => ({ path: topicPath(slug), name, stories: storiesOn(id) })),
  }));
  return { ...index, groups };
}

/** Whether a page of the index may begin with this slug. */
export const isTopicListed = async (slug: string, at: number): Promise<boolean> =>
  (await findLiveTopic(read(), slug, at)) !== null;
