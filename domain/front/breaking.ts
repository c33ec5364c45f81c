import { read } from '#db/client';
import { listLiveBreaking } from '#db/breaking';
import { getPictures } from '../media/pictures.ts';
import { cardOf, readPicture } from '../stories/cards.ts';
import type { StoryCard } from '../stories/reading.ts';

/** Where everything is breaking, nothing is. */
export const BREAKING_MAX = 3;

/**
 * What is breaking at `at` (ms UTC), the newest story first: for the banner over every page and the first places of the
 * front. Nearly always nothing, found by one look at an index.
 */
export async function listBreaking(at: number): Promise<StoryCard[]> {
  const rows = await listLiveBreaking(read(), BREAKING_MAX, at);
  if (rows.length === 0) return [];
  const shown = rows.flatMap((row) => readPicture(row.trailPicture)?.mediaId ?? []);
  const pictures = await getPictures(read(), shown);
  return rows
    .map((row) => cardOf(row, pictures))
    .sort((one, other) => other.firstPublishedAt - one.firstPublishedAt || (one.id < other.id ? 1 : -1));
}
