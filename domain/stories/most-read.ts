import { setImmediate as letOthersGo } from 'node:timers/promises';
import { read, write } from '#db/client';
import { listLiveAmong } from '#db/published';
import { deleteCountsBefore, hasCountsBefore } from '#db/readers';
import {
  deleteViewsBefore,
  foldViews,
  hasViewsWithin,
  listMostReadIds,
  listOpened,
  replaceMostRead,
} from '#db/views';
import { addDays, dayOf, instantOf } from '#lib/zoned-time';
import { newsroomZone } from '../settings/read-settings.ts';
import { cardsOf } from './published.ts';
import type { StoryCard } from './reading.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How far back is looked, ms. */
const SPANS = { day: DAY, week: 7 * DAY } as const;
export type MostReadSpan = keyof typeof SPANS;

/** More than are shown: what is withdrawn until the next count leaves no gap. */
const KEPT = 20;

const SHOWN = 5;

/** The live stories that readers opened most, as they were counted last. */
export async function listMostRead(span: MostReadSpan, at: number, limit = SHOWN): Promise<StoryCard[]> {
  const query = read();
  const ids = await listMostReadIds(query, span);
  const live = new Map((await listLiveAmong(query, ids, at)).map((row) => [row.storyId, row]));
  return cardsOf(query, ids.flatMap((id) => live.get(id) ?? []).slice(0, limit));
}

/**
 * Counts what is read most anew. No edition rises: pages that show it are true for five minutes
 * (domain/front/validity.ts). Two nodes that do it at once come to the same.
 */
export async function findMostRead(at: number): Promise<void> {
  await foldOldViews(at);
  for (const [span, length] of Object.entries(SPANS)) {
    const rows = await listMostOpened(at - length, at);
    await write((tx) => replaceMostRead(tx, span, rows));
  }
}

/** A week of 300 stories is 50,000 numbers, which take 20 ms: so many hours of it at once, others in between. */
const AT_ONCE = 6 * HOUR;
/** So many times as many as are kept are looked at: some were withdrawn since. */
const SPARE = 10;

/** The live stories that were opened most since `since`, the most opened first. */
async function listMostOpened(since: number, at: number): Promise<Opened[]> {
  const views = new Map<string, number>();
  // A node whose clock is ahead has counted under the next hour.
  for (let from = since; from <= at + HOUR; from += AT_ONCE) {
    for (const opened of await listOpened(read(), { from, to: from + AT_ONCE }))
      views.set(opened.storyId, (views.get(opened.storyId) ?? 0) + opened.views);
    await letOthersGo();
  }
  const most = [...views]
    .map(([storyId, number]) => ({ storyId, views: number }))
    .toSorted((one, other) => other.views - one.views || (one.storyId < other.storyId ? -1 : 1))
    .slice(0, KEPT * SPARE);
  const live = await listLiveAmong(
    read(),
    most.map(({ storyId }) => storyId),
    at,
  );
  const isLive = new Set(live.map(({ storyId }) => storyId));
  return most.filter(({ storyId }) => isLive.has(storyId)).slice(0, KEPT);
}

type Opened = { storyId: string; views: number };

/** Days of the newsroom that were over a day ago are kept as one number for each story; after 400 days nothing is. */
const KEPT_DAYS = 400;
/** So far back is looked for days that are still kept by the hour: the portal may have stood still. */
const LOOKED_BACK = 40;

async function foldOldViews(at: number): Promise<void> {
  const timeZone = await newsroomZone(read());
  const last = dayOf(at - DAY, timeZone); // not over a day ago, or just so: the next is looked at tomorrow
  const startOf = (day: string) => instantOf(day, '00:00', timeZone);
  for (let back = 1; back <= LOOKED_BACK; back += 1) {
    const day = addDays(last, -back);
    const span = { from: startOf(day), to: startOf(addDays(day, 1)) };
    if (await hasViewsWithin(read(), span)) await write((tx) => foldViews(tx, span));
  }
  const oldestDay = addDays(last, -KEPT_DAYS);
  const oldest = startOf(oldestDay);
  if (await hasViewsWithin(read(), { from: 0, to: oldest }))
    await write((tx) => deleteViewsBefore(tx, oldest));
  if (await hasCountsBefore(read(), oldestDay)) await write((tx) => deleteCountsBefore(tx, oldestDay));
}
