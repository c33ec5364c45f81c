import { type Query, read } from '#db/client';
import { listLiveAmong } from '#db/published';
import { listBeside, listLiveSharing, listNewestOnTopic, listTopicsWithCounts } from '#db/related';
import { storyPath } from './address.ts';
import { listRelatedIds } from './body/uses.ts';
import { type Kin, rankKin } from './kinship.ts';
import { cardsOf, listNext } from './published.ts';
import type { AfterStory, PublishedStory, SectionNeighbours, StoryCard, StoryLink } from './reading.ts';

/** Bounds, so that a story costs the same in a paper of a thousand stories and of a million. */
const TOPICS_MAX = 6;
const CANDIDATES_MAX = 100;
/** So many of the nearest are looked at, then the next if readers may see too few of them. */
const LOOKED_AT = 24;
/** A topic that more texts carry than these is as common as any other. */
const COUNTED_MAX = 2000;

type After = {
  story: PublishedStory;
  /** What stands at the end of its text already: "Read next" does not say it again. */
  neighbours: SectionNeighbours;
  limit: number;
};

/**
 * At most `limit` stories to read after one: those that the newsroom pinned, in its order, then those that share topics
 * with it, then the next of its section. Never itself, nor what its text leads to already; a pinned one stands here all
 * the same, since somebody wanted it.
 */
export async function listAfter({ story, neighbours, limit }: After, at: number): Promise<AfterStory> {
  const query = read();
  const pinned = [...new Set(story.pinned)].filter((id) => id !== story.id);
  const inText = listRelatedIds(story.body);
  const taken = new Set([story.id, ...inText, ...pinned]);
  const kin = await listKin(query, story, { taken, limit, at });
  const related = await listInOrder(query, [...pinned, ...kin.slice(0, limit)], { limit, at });
  const missing = limit - related.length;
  if (missing <= 0) return { related, next: [] };
  const shown = new Set([...related.map(({ id }) => id), ...inText]);
  const besides = [neighbours.newer?.path, neighbours.older?.path];
  const others = await listNext(story, limit + shown.size + besides.length, at);
  const next = others.filter(({ id, path }) => !shown.has(id) && !besides.includes(path));
  return { related, next: next.slice(0, missing) };
}

type Asked = { taken: ReadonlySet<string>; limit: number; at: number };

/** The nearest live stories by shared topics, at least `limit` where there are as many. */
async function listKin(query: Query, story: PublishedStory, { taken, limit, at }: Asked): Promise<string[]> {
  const topics = await listRarestTopics(query, story);
  const candidates = await rankCandidates(query, topics, at);
  const untaken = candidates.filter((id) => !taken.has(id));
  const kin: string[] = [];
  for (let from = 0; kin.length < limit && from < untaken.length; from += LOOKED_AT) {
    const some = { storyIds: untaken.slice(from, from + LOOKED_AT), topicIds: topics.map(({ id }) => id) };
    const live = await listLiveSharing(query, some, at);
    const shared = topics.map(({ id, count }) => ({
      count,
      stories: live.filter(({ topicId }) => topicId === id),
    }));
    kin.push(...rankKin(shared, story.section.id, at));
  }
  return kin;
}

type Topic = { id: string; count: number };

async function listRarestTopics(query: Query, { topics }: PublishedStory): Promise<Topic[]> {
  if (topics.length === 0) return [];
  const slugs = topics.map(({ slug }) => slug);
  const counted = await listTopicsWithCounts(query, slugs, COUNTED_MAX);
  return counted.toSorted((one, other) => one.count - other.count).slice(0, TOPICS_MAX);
}

/** By the indexes of the topics alone: neither the section nor whether readers may see it is known yet. */
async function rankCandidates(query: Query, topics: readonly Topic[], at: number): Promise<string[]> {
  const shared = await Promise.all(
    topics.map(async ({ id, count }) => {
      const newest = await listNewestOnTopic(query, { topicId: id, limit: CANDIDATES_MAX });
      return { count, stories: eachOnce(newest) };
    }),
  );
  return rankKin(shared, '', at);
}

/** A story that was published anew carries its topic once for every time. */
const eachOnce = (stories: readonly Omit<Kin, 'sectionId'>[]): Kin[] =>
  [...new Map(stories.map((one) => [one.id, one])).values()].map((one) => ({ ...one, sectionId: 'unknown' }));

/** Those of them that are live, in this order. */
async function listInOrder(
  query: Query,
  ids: string[],
  { limit, at }: { limit: number; at: number },
): Promise<StoryCard[]> {
  const live = new Map((await listLiveAmong(query, ids, at)).map((row) => [row.storyId, row]));
  return cardsOf(query, ids.flatMap((id) => live.get(id) ?? []).slice(0, limit));
}

/** The stories that stand beside one in its section. */
export async function findNeighbours(story: StoryCard, at: number): Promise<SectionNeighbours> {
  const query = read();
  const beside = { sectionId: story.section.id, place: { at: story.firstPublishedAt, id: story.id } };
  const linkTo = async (side: 'newer' | 'older'): Promise<StoryLink | null> => {
    const [row] = await listBeside(query, { ...beside, side }, at);
    return row ? { path: storyPath(row.urlDay ?? '', row.urlSlug), headline: row.headline } : null;
  };
  const [newer, older] = await Promise.all([linkTo('newer'), linkTo('older')]);
  return { newer, older };
}
