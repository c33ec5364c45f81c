import { setImmediate as letOthersGo } from 'node:timers/promises';
import { findDay } from '#db/archive';
import { read } from '#db/client';
import { listLiveCorrections } from '#db/corrections';
import type { Cursor } from '#db/cursor';
import {
  type AddressSpan,
  findAddressAfter,
  findLastDay,
  findNewestText,
  isSpanLive,
  listNewestTexts,
  type StoryPlace,
} from '#db/sitemap';
import { monthOf } from '../archive/period.ts';
import type { MapEntry } from './map-entry.ts';
import { ADDRESSES_MAX, mapPath, type MonthPart } from './map-names.ts';

/** Which sitemaps there are of stories. Everything here can only see what is live at `at` (ms UTC). */

/** After the last day that an address can have. */
const END = '9999-99-99';

/**
 * A file for each month that brought something, the newest first, several for a long one. It takes a few look-ups for
 * each month, however many stories it has, and others get a turn in between (docs/decisions/0120).
 */
export async function listStoryMaps(at: number): Promise<MapEntry[]> {
  const late = await findLateChanges(at);
  const maps: MapEntry[] = [];
  for (let day = await lastBefore(END, at); day !== null; ) {
    const month = day.slice(0, 7);
    for await (const { part, span } of partsOf(month)) {
      const newest = await findNewestOfLastDay(span, at);
      const name: MonthPart = { of: 'month', month, part };
      if (newest !== null)
        maps.push({ path: mapPath(name), changedAt: Math.max(newest, late.get(month) ?? 0) });
      await letOthersGo();
    }
    day = await lastBefore(monthOf(month).from, at);
  }
  return maps;
}

/** When the newest text of the last day of a span began; null: nothing in it is live. */
async function findNewestOfLastDay(span: AddressSpan, at: number): Promise<number | null> {
  const day = await findLastDay(read(), span, at);
  if (day === null) return null;
  const start = span.start?.day === day ? span.start : null;
  return findNewestText(read(), { ...span, from: day, start }, at);
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

const AT_ONCE = 500;
/** So far back is looked for texts that took the place of others: more than most papers ever print. */
const TEXTS_MAX = 20_000;

/** The last changes of stories of each month: the newest of the latest texts, and of all notes to readers. */
async function findLateChanges(at: number): Promise<Map<string, number>> {
  const changes = new Map<string, number>();
  const note = (day: string, changedAt: number) =>
    changes.set(day.slice(0, 7), Math.max(changes.get(day.slice(0, 7)) ?? 0, changedAt));
  await walk(TEXTS_MAX, async (before) => {
    const rows = await listNewestTexts(read(), { before, limit: AT_ONCE }, at);
    for (const { day, startsAt } of rows) note(day, startsAt);
    return rows.map(({ id, startsAt }) => ({ at: startsAt, id }));
  });
  await walk(Number.POSITIVE_INFINITY, async (before) => {
    const rows = await listLiveCorrections(read(), { before, limit: AT_ONCE }, at);
    for (const { urlDay, correction } of rows) note(urlDay ?? '', correction.publishedAt);
    return rows.map(({ correction }) => ({ at: correction.publishedAt, id: correction.id }));
  });
  return changes;
}

/** Block by block, from the place of the last of one to the next, until there are no more or enough. */
async function walk(most: number, look: (before: Cursor | null) => Promise<Cursor[]>): Promise<void> {
  let before: Cursor | null = null;
  for (let seen = 0; seen < most; seen += AT_ONCE) {
    const places: Cursor[] = await look(before);
    const last = places.at(-1);
    if (places.length < AT_ONCE || last === undefined) return;
    before = last;
    await letOthersGo();
  }
}
