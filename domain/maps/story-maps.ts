import { setImmediate as letOthersGo } from 'node:timers/promises';
import { findDay } from '#db/archive';
import { read } from '#db/client';
import { listLiveCorrections } from '#db/corrections';
import type { Cursor } from '#db/cursor';
import { type AddressSpan, findAddressAfter, findNewestText, isSpanLive, type StoryPlace } from '#db/sitemap';
import { monthOf } from '../archive/period.ts';
import type { MapEntry } from './map-entry.ts';
import { ADDRESSES_MAX, mapPath, type MonthPart } from './map-names.ts';

/** Which sitemaps there are of stories. Everything here can only see what is live at `at` (ms UTC). */

/** After the last day that an address can have. */
const END = '9999-99-99';

/**
 * A file for each month that brought something, the newest first, several for a long one. Every live story is looked
 * at, a part at a time, and others get a turn in between (docs/decisions/0120).
 */
export async function listStoryMaps(at: number): Promise<MapEntry[]> {
  const notes = await findNewestNotesByMonth(at);
  const maps: MapEntry[] = [];
  for (let day = await lastBefore(END, at); day !== null; ) {
    const month = day.slice(0, 7);
    for await (const { part, span } of partsOf(month)) {
      const newest = await findNewestText(read(), span, at);
      const name: MonthPart = { of: 'month', month, part };
      if (newest !== null)
        maps.push({ path: mapPath(name), changedAt: Math.max(newest, notes.get(month) ?? 0) });
      await letOthersGo();
    }
    day = await lastBefore(monthOf(month).from, at);
  }
  return maps;
}

const lastBefore = (of: string, at: number): Promise<string | null> =>
  findDay(read(), { side: 'before', of }, at);

/** A month in parts, by its addresses: where one ends does not depend on what is live. */
async function* partsOf(month: string): AsyncGenerator<{ part: number; span: AddressSpan }> {
  const { from, to } = monthOf(month);
  let start: StoryPlace | null = null;
  for (let part = 1; part === 1 || start !== null; part += 1) {
    const end: StoryPlace | null = await findAddressAfter(
      read(),
      { from, to, start, end: null },
      ADDRESSES_MAX,
    );
    yield { part, span: { from, to, start, end } };
    start = end;
  }
}

/** The addresses of a part in which something is live; null: there is no such file. */
export async function findStoryMap({ month, part }: MonthPart, at: number): Promise<AddressSpan | null> {
  for await (const found of partsOf(month))
    if (found.part === part) return (await isSpanLive(read(), found.span, at)) ? found.span : null;
  return null;
}

const NOTES_AT_ONCE = 500;

/** When the newest note on a story of a month came, by the month of the story. */
async function findNewestNotesByMonth(at: number): Promise<Map<string, number>> {
  const newest = new Map<string, number>();
  for (let before: Cursor | null = null; ; ) {
    const rows = await listLiveCorrections(read(), { before, limit: NOTES_AT_ONCE }, at);
    for (const { urlDay, correction } of rows) {
      const month = urlDay?.slice(0, 7) ?? '';
      if (!newest.has(month)) newest.set(month, correction.publishedAt);
    }
    const last = rows.at(-1)?.correction;
    if (rows.length < NOTES_AT_ONCE || last === undefined) return newest;
    before = { at: last.publishedAt, id: last.id };
    await letOthersGo();
  }
}
