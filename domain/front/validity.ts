import { read } from '#db/client';
import { findNextTurn } from '#db/published';
import { nextMidnight } from '#lib/zoned-time';

/** The instant (ms UTC) until which what a page reads at `at` stays true: the next schedule, end, embargo or midnight. */
export async function nextTurn(at: number, timeZone: string): Promise<number> {
  return Math.min(await findNextTurn(read(), at), nextMidnight(at, timeZone));
}
