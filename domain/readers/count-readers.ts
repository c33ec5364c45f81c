import { write } from '#db/client';
import { addArrivals, addShares } from '#db/readers';
import { addViews, listExisting } from '#db/views';
import { dayOf, startOfHour } from '#lib/zoned-time';
import { newsroomZone } from '../settings/read-settings.ts';
import type { Channel } from '../sharing/channels.ts';
import type { Source } from './sources.ts';

/** Stories by their ids, each with how often, by kind. */
export type Tally<Kind extends string> = ReadonlyMap<string, ReadonlyMap<Kind, number>>;

/** How often stories were opened, by where from, and passed on, by channel. */
export type Counted = { arrivals: Tally<Source>; shares: Tally<Channel> };

/** A statement carries four values for each, and a story has at most fourteen channels. */
const AT_ONCE = 100;

/**
 * Adds what was counted to the newsroom's hour and day of `at` (ms UTC). Who it was is known to nobody here. Several nodes
 * add up; of a story that is gone nothing is counted.
 */
export async function countReaders({ arrivals, shares }: Counted, at: number): Promise<void> {
  const ids = [...new Set([...arrivals.keys(), ...shares.keys()])].toSorted();
  if (ids.length === 0) return;
  const timeZone = await newsroomZone();
  const [hour, day] = [startOfHour(at, timeZone), dayOf(at, timeZone)];
  await write(async (tx) => {
    for (let start = 0; start < ids.length; start += AT_ONCE) {
      const there = await listExisting(tx, ids.slice(start, start + AT_ONCE));
      const cameFrom = rowsOf(there, arrivals);
      await addViews(tx, sumByStory(cameFrom, hour));
      await addArrivals(
        tx,
        cameFrom.map(({ storyId, kind, count }) => ({ day, storyId, source: kind, views: count })),
      );
      await addShares(
        tx,
        rowsOf(there, shares).map(({ storyId, kind, count }) => ({
          day,
          storyId,
          channel: kind,
          shares: count,
        })),
      );
    }
  });
}

type Row<Kind> = { storyId: string; kind: Kind; count: number };

const rowsOf = <Kind extends string>(ids: string[], tally: Tally<Kind>): Row<Kind>[] =>
  ids.flatMap((storyId) =>
    [...(tally.get(storyId) ?? [])].map(([kind, count]) => ({ storyId, kind, count })),
  );

function sumByStory(rows: Row<string>[], hour: number) {
  return [...Map.groupBy(rows, ({ storyId }) => storyId)].map(([storyId, ofStory]) => ({
    hour,
    storyId,
    views: ofStory.reduce((sum, { count }) => sum + count, 0),
  }));
}
