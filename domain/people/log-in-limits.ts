import { createHash } from 'node:crypto';
import { networkOf } from '#lib/network-address';

/** The rules of how often a password may be tried. Instants in milliseconds UTC. */
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const FAILURES_BEFORE_LOCK = 5;
const FIRST_LOCK = 10 * MINUTE;
const LONGEST_LOCK = DAY;
/** Quiet for so long after the last failure or lock, and the count begins anew. */
export const FORGET_AFTER = DAY;

export type Failures = { failures: number; lockedUntil: number; lastAt: number };

/** Every fifth failure locks: 10 minutes, then 20, doubling up to a day. */
export function addFailure(before: Failures | undefined, at: number): Failures {
  const known =
    before && at < Math.max(before.lastAt, before.lockedUntil) + FORGET_AFTER ? before : undefined;
  const failures = (known?.failures ?? 0) + 1;
  const locks = Math.floor(failures / FAILURES_BEFORE_LOCK);
  const lockNow = failures % FAILURES_BEFORE_LOCK === 0;
  const lockedUntil = lockNow
    ? at + Math.min(FIRST_LOCK * 2 ** (locks - 1), LONGEST_LOCK)
    : (known?.lockedUntil ?? 0);
  return { failures, lockedUntil, lastAt: at };
}

/** As if the last one had not been, with the lock that it set. */
export function lessOne({ failures, lockedUntil, lastAt }: Failures): Failures {
  const locked = failures % FAILURES_BEFORE_LOCK === 0;
  return { failures: Math.max(0, failures - 1), lockedUntil: locked ? 0 : lockedUntil, lastAt };
}

/** 25 in five minutes, counted by minutes: this one and the five before it. */
export const FAILURES_PER_ADDRESS = 25;
const MINUTES_COUNTED = 6;

/** The keys of the minutes that count now, this one first. */
export function addressKeys(address: string, at: number): [string, ...string[]] {
  const minute = Math.floor(at / MINUTE);
  const before = Array.from({ length: MINUTES_COUNTED - 1 }, (_, back) =>
    addressKey(address, minute - back - 1),
  );
  return [addressKey(address, minute), ...before];
}

/** When the earliest of these failures stops counting. */
export function addressFreeAt(lastAts: number[]): number {
  return (Math.floor(Math.min(...lastAts) / MINUTE) + MINUTES_COUNTED) * MINUTE;
}

/** The account as it was typed, known or not, from this address: nobody locks out somebody elsewhere. */
export const accountKey = (email: string, address: string): string =>
  key('account', email, networkOf(address));

const addressKey = (address: string, minute: number) => key('address', networkOf(address), String(minute));

// Hashed, so that the table keeps no reader's address.
const key = (...parts: string[]) => createHash('sha256').update(JSON.stringify(parts)).digest('hex');
