import { randomBytes } from 'node:crypto';
import { networkOf } from '#lib/network-address';

/** Bounds what one network adds to the count of one story. */
export type RepeatedViews = {
  isTooMany(address: string, story: string): boolean;
  /** Forgets everything once an hour has passed, whether anybody reads or not; to be called every few seconds. */
  forgetInTime(now: number): void;
};

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
export function rememberRepeatedViews(anHour = AN_HOUR): RepeatedViews {
  const cells = new Uint8Array(CELLS);
  let secret = newSecret();
  let until = -Infinity;

  return {
    isTooMany(address, story) {
      const network = address.includes(':') ? networkOf(address) : address;
      const cell = mix(mix(secret, network), story) >>> 12;
      const seen = cells[cell] ?? 0;
      if (seen >= anHour) return true;
      cells[cell] = seen + 1;
      return false;
    },
    forgetInTime(now) {
      if (now < until && until <= now + HOUR_MS) return;
      cells.fill(0);
      secret = newSecret();
      until = now + HOUR_MS;
    },
  };
}

const newSecret = (): number => randomBytes(4).readInt32LE();

/** FNV-1a: quick, and no better than it has to be where nothing is kept. */
function mix(start: number, text: string): number {
  let hash = start;
  for (let place = 0; place < text.length; place += 1)
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  return hash ^ (hash >>> 15);
}
