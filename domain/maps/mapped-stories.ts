import { setImmediate as letOthersGo } from 'node:timers/promises';
import { read } from '#db/client';
import {
  type AddressSpan,
  findNewestNotes,
  listLiveWithin,
  listPicturesOf,
  type MappedRow,
  type StoryPlace,
} from '#db/sitemap';
import { renditionUrl } from '../media/picture.ts';
import { pictureOf } from '../media/pictures.ts';
import { storyPath } from '../stories/address.ts';
import type { MapEntry } from './map-entry.ts';

const AT_ONCE = 500;

/** So many pictures of one story: a file of 10,000 stories then stays below 50 MB whatever is in it (docs/decisions/0120). */
export const PICTURES_MAX = 10;

/** The live stories of a span of addresses, some at a time, so that a long file never lies in memory as rows. */
export async function* mappedStories(span: AddressSpan, at: number): AsyncGenerator<MapEntry[]> {
  for (let after: StoryPlace | null = null; ; ) {
    const rows: MappedRow[] = await listLiveWithin(read(), { ...span, after, limit: AT_ONCE }, at);
    if (rows.length > 0) yield await entriesOf(rows, at);
    const last = rows.at(-1);
    if (rows.length < AT_ONCE || last === undefined) return;
    after = { day: last.day, urlSlug: last.urlSlug };
    await letOthersGo();
  }
}

async function entriesOf(rows: MappedRow[], at: number): Promise<MapEntry[]> {
  const [notes, shown] = await Promise.all([
    findNewestNotes(
      read(),
      rows.map(({ storyId }) => storyId),
      at,
    ),
    listPicturesOf(
      read(),
      rows.map(({ publicationId }) => publicationId),
    ),
  ]);
  const pictures = Map.groupBy(shown, ({ publicationId }) => publicationId);
  return rows.map(({ storyId, publicationId, day, urlSlug, firstPublishedAt, startsAt }) => ({
    path: storyPath(day, urlSlug),
    changedAt: Math.max(firstPublishedAt, startsAt, notes.get(storyId) ?? 0),
    pictures: (pictures.get(publicationId) ?? []).slice(0, PICTURES_MAX).map(({ media }) => largest(media)),
  }));
}

function largest(media: Parameters<typeof pictureOf>[0]): string {
  const picture = pictureOf(media);
  return renditionUrl(picture, Math.max(...picture.widths), 'jpg');
}
