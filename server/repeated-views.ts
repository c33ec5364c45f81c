import { randomBytes } from 'node:crypto';
import { networkOf } from '#lib/network-address';
import type { Clock } from './edition.ts';

/** Bounds what one network adds to the count of one story. */
export type RepeatedViews = { isTooMany(address: string, story: string): boolean };

/**
 * A household, an office, a village behind one address of a carrier: more of them in an hour would count as less than
 * they are, fewer would let one of them lift a story by loading it again and again.
 */
const AN_HOUR = 20;
const HOUR_MS = 3_600_000;
const CELLS = 2 ** 20;

/**
 * Remembers nobody. Address and story together name one of a million cells, by a number that is drawn anew every hour
 * and known to nobody; a cell holds how often, and which address it was cannot be read from it. Two may share a cell:
 * then they are counted as one (docs/decisions/0099).
 */
export function rememberRepeatedViews(clock: Clock, anHour = AN_HOUR): RepeatedViews {
  const cells = new Uint8Array(CELLS);
  let secret = 0;
  let until = -Infinity;

  const forget = (now: number): void => {
    cells.fill(0);
    secret = randomBytes(4).readInt32LE();
    until = now + HOUR_MS;
  };

  return {
    isTooMany(address, story) {
      const now = clock();
      if (now >= until || until > now + HOUR_MS) forget(now);
      const cell = mix(mix(secret, networkOf(address)), story) >>> 12;
      const seen = cells[cell] ?? 0;
      if (seen >= anHour) return true;
      cells[cell] = seen + 1;
      return false;
    },
  };
}

/** FNV-1a: quick, and no better than it has to be where nothing is kept. */
function mix(start: number, text: string): number {
  let hash = start;
  for (let place = 0; place < text.length; place += 1)
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  return hash ^ (hash >>> 15);
}
