import { describe, expect, test } from 'vitest';
import {
  accountKey,
  addFailure,
  addressFreeAt,
  addressKeys,
  type Failures,
} from '#domain/people/log-in-limits';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const AT = Date.UTC(2026, 10, 9, 4, 30);

/** So many failures, each as soon as it is possible. */
function failTimes(times: number): Failures {
  let failures: Failures | undefined;
  for (let time = 0; time < times; time++)
    failures = addFailure(failures, Math.max(AT, failures?.lockedUntil ?? 0));
  if (!failures) throw new Error('At least one failure.');
  return failures;
}

const lockOf = ({ lockedUntil, lastAt }: Failures) => Math.max(0, lockedUntil - lastAt);

test('four failures lock nothing, the fifth locks for ten minutes', () => {
  expect(lockOf(failTimes(4))).toBe(0);
  expect(lockOf(failTimes(5))).toBe(10 * MINUTE);
});

test('every five more double the lock, up to a day', () => {
  const locks = [10, 15, 20, 25, 30, 35, 40, 45, 50].map((times) => lockOf(failTimes(times)) / MINUTE);
  expect(locks).toEqual([20, 40, 80, 160, 320, 640, 1280, 1440, 1440]);
});

test('a lock is forgotten after a quiet day, not while it lasts', () => {
  const locked = failTimes(45);
  expect(addFailure(locked, locked.lockedUntil + 24 * HOUR - 1).failures).toBe(46);
  expect(addFailure(locked, locked.lockedUntil + 24 * HOUR).failures).toBe(1);
});

test('a clock that steps back does not open a lock', () => {
  const locked = failTimes(5);
  expect(addFailure(locked, AT - HOUR).failures).toBe(6);
});

describe('who is counted', () => {
  test('an account elsewhere, and another account here, have counts of their own', () => {
    const keys = [
      accountKey('asha@news.example', '192.0.2.1'),
      accountKey('asha@news.example', '192.0.2.2'),
      accountKey('ravi@news.example', '192.0.2.1'),
    ];
    expect(new Set(keys).size).toBe(3);
  });

  test('an address is counted over five whole minutes and free after the earliest of them', () => {
    const keys = addressKeys('192.0.2.1', AT);
    expect(keys).toContain(addressKeys('192.0.2.1', AT - 5 * MINUTE)[0]);
    expect(keys).not.toContain(addressKeys('192.0.2.1', AT - 6 * MINUTE)[0]);
    const freeAt = addressFreeAt([AT + 30_000, AT + MINUTE]);
    expect(freeAt).toBe(AT + 6 * MINUTE);
    expect(addressKeys('192.0.2.1', freeAt)).not.toContain(keys[0]);
  });
});
