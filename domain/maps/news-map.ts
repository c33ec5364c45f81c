import { read } from '#db/client';
import { listLiveSince } from '#db/sitemap';
import { storyPath } from '../stories/address.ts';

const NEWS_FOR_MS = 48 * 3_600_000;
const NEWS_MAX = 1000;

export type NewsEntry = { path: string; headline: string; firstPublishedAt: number };

/**
 * What readers had first within two days, the newest first, at most 1,000: what news search engines ask for. `until` is
 * when the oldest is no news any more.
 */
export async function readNewsMap(at: number): Promise<{ stories: NewsEntry[]; until: number }> {
  const rows = await listLiveSince(read(), { since: at - NEWS_FOR_MS, limit: NEWS_MAX }, at);
  const stories = rows.map(({ urlDay, urlSlug, headline, firstPublishedAt }) => ({
    path: storyPath(urlDay ?? '', urlSlug),
    headline,
    firstPublishedAt,
  }));
  const oldest = stories.at(-1)?.firstPublishedAt ?? Number.MAX_SAFE_INTEGER - NEWS_FOR_MS;
  return { stories, until: oldest + NEWS_FOR_MS };
}
