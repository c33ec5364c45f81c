import { type Query, read } from '#db/client';
import { listCorrectionsOf, listLiveCorrections } from '#db/corrections';
import { storyPath } from './address.ts';
import { readCorrection } from './correction-rows.ts';
import { pageOf, readCursor } from './cursor.ts';
import type { Paging } from './published.ts';
import type { Correction, ListedCorrection } from './reading.ts';

/** Readers' reads, as in published.ts: of stories that are live at `at` only. */

/** The notes on the stories that a page or a feed shows, by story; the newest first. */
export async function findCorrectionsOf(
  stories: readonly { id: string }[],
  at: number,
  query: Query = read(),
): Promise<Map<string, Correction[]>> {
  const rows = await listCorrectionsOf(
    query,
    stories.map(({ id }) => id),
    at,
  );
  const byStory = new Map<string, Correction[]>();
  for (const row of rows)
    byStory.set(row.storyId, [...(byStory.get(row.storyId) ?? []), readCorrection(row)]);
  return byStory;
}

export type CorrectionPage = { corrections: ListedCorrection[]; next: string | null };

/** What the paper has corrected, the newest first. */
export async function listCorrections({ before, limit }: Paging, at: number): Promise<CorrectionPage> {
  const place = before === null ? null : readCursor(before);
  const rows = await listLiveCorrections(read(), { before: place, limit: limit + 1 }, at);
  const { shown, next } = pageOf(rows, limit, ({ correction: { id, publishedAt } }) => ({
    at: publishedAt,
    id,
  }));
  return {
    corrections: shown.map(({ correction, urlDay, urlSlug, headline }) => ({
      ...readCorrection(correction),
      story: { path: storyPath(urlDay ?? '', urlSlug), headline },
    })),
    next,
  };
}
