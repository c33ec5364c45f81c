import { read } from '#db/client';
import { findNextTurn } from '#db/published';
import { nextMidnight } from '#lib/zoned-time';

/** The instant (ms UTC) until which what a page reads at `at` stays true: the next schedule, end, embargo or midnight. */
export async function nextTurn(at: number, timeZone: string): Promise<number> {
  return Math.min(await findNextTurn(read(), at), nextMidnight(at, timeZone));
}

const COUNTS_TRUE_FOR_MS = 5 * 60_000;

/** Until when a page stays true that shows counts: they are made anew without an edition (docs/decisions/0100). */
export const untilCounted = ({ at, until }: { at: number; until: number }): number =>
  Math.min(until, at + COUNTS_TRUE_FOR_MS);
