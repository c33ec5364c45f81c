import { listLiveBreaking } from '#db/breaking';
import { read } from '#db/client';
import { cardsOf } from '../stories/published.ts';
import type { StoryCard } from '../stories/reading.ts';

/** Where everything is breaking, nothing is. */
export const BREAKING_MAX = 3;

/**
 * What is breaking at `at` (ms UTC), the newest story first: for the banner over every page and the first places of the
 * front. Nearly always nothing, found by one look at an index.
 */
export async function listBreaking(at: number): Promise<StoryCard[]> {
  const rows = await listLiveBreaking(read(), BREAKING_MAX, at);
  const newestFirst = rows.toSorted(
    (one, other) => other.firstPublishedAt - one.firstPublishedAt || (one.storyId < other.storyId ? 1 : -1),
  );
  return cardsOf(read(), newestFirst);
}
