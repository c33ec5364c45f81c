import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CONFIRMED_FOR_MS, createConfirmedEdition, PATIENCE_MS } from '#db/confirmed-edition';

let now = 0;
beforeEach(() => {
  now = 50_000;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => void vi.useRealTimers());

const FIRST = { number: 7, hard: 2 };
const open = () => createConfirmedEdition({ edition: FIRST, askedAt: now }, () => now);
const pass = async (ms: number) => {
  now += ms;
  await vi.advanceTimersByTimeAsync(ms);
};

test('an edition is good for a second from when it was asked for, not from when the answer came', async () => {
  const confirmed = open();
  await pass(CONFIRMED_FOR_MS);
  expect(confirmed.isConfirmed()).toBe(true);
  await pass(1);
  expect(confirmed.isConfirmed()).toBe(false);
  confirmed.answered({ number: 8, hard: 8 }, now - 900);
  expect([confirmed.isConfirmed(), confirmed.current()]).toEqual([true, { number: 8, hard: 8 }]);
  await pass(101);
  expect(confirmed.isConfirmed()).toBe(false);
});

test('an answer that was overtaken neither turns the edition back nor shortens its life', async () => {
  const confirmed = open();
  confirmed.answered({ number: 9, hard: 2 }, now);
  confirmed.answered(FIRST, now - 5000);
  expect([confirmed.isConfirmed(), confirmed.current().number]).toEqual([true, 9]);
});

test('a reader waits for a database that is away for a moment', async () => {
  const confirmed = open();
  await pass(CONFIRMED_FOR_MS + 1);
  confirmed.unanswered();
  const waiting = confirmed.untilConfirmed();
  await pass(PATIENCE_MS - 1);
  confirmed.answered({ number: 8, hard: 2 }, now);
  expect(await waiting).toBe(true);
});

test('a database that stays away is given up, and by then nobody waits for it any more', async () => {
  const confirmed = open();
  await pass(CONFIRMED_FOR_MS + 1);
  confirmed.unanswered();
  const waiting = confirmed.untilConfirmed();
  await pass(PATIENCE_MS);
  expect(await waiting).toBe(false);
  expect(await confirmed.untilConfirmed()).toBe(false);
  expect(vi.getTimerCount()).toBe(0);
  confirmed.answered(FIRST, now);
  expect([await confirmed.untilConfirmed(), confirmed.isAway()]).toEqual([true, false]);
});

test('silence counts as well as a refusal: who comes while a question hangs waits and is told', async () => {
  const confirmed = open();
  await pass(CONFIRMED_FOR_MS + 1);
  const waiting = confirmed.untilConfirmed();
  await pass(PATIENCE_MS);
  expect(await waiting).toBe(false);
});

test('an answer that was too long on its way confirms nothing', async () => {
  const confirmed = open();
  await pass(CONFIRMED_FOR_MS + 1);
  const waiting = confirmed.untilConfirmed();
  confirmed.answered(FIRST, now - CONFIRMED_FOR_MS - 1);
  expect(await waiting).toBe(false);
});
