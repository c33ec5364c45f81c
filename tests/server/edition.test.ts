import { expect, test } from 'vitest';
import { followEditions } from '#server/edition';

/** Editions as a test makes them, and how often they were looked at. */
function openWatch() {
  const state = { edition: { number: 1, hard: 0 }, now: 1_700_000_000_000, looks: 0 };
  const watch = {
    current: () => {
      state.looks += 1;
      return state.edition;
    },
    isConfirmed: () => true,
    untilConfirmed: async () => true,
  };
  return { state, editions: followEditions(watch, () => state.now) };
}

test('requests that come together share a look, and a crowd that no turn can hold does not', () => {
  const { state, editions } = openWatch();
  state.looks = 0;
  for (let request = 0; request < 32; request += 1) editions.glance();
  expect(state.looks).toBe(1);
  state.edition = { number: 2, hard: 2 };
  expect(editions.glance()?.number).toBe(2);
});

test('a clock that is set back makes no page showable that was not', () => {
  const { state, editions } = openWatch();
  state.edition = { number: 2, hard: 0 };
  expect(editions.oldestShowable()).toBe(1);
  state.now -= 3_600_000;
  expect(editions.oldestShowable()).toBe(2);
});
