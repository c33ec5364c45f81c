import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slotStateAt } from '#domain/front/slot-state';
import { isLive } from '#domain/stories/live';

const NOW = 1000;
const span = (startsAt: number, endsAt = 9999) => ({ startsAt, endsAt });
const stateOf = (publications: { startsAt: number; endsAt: number }[], embargoUntil: number | null = null) =>
  slotStateAt({ publications, embargoUntil }, NOW);

test.each([
  ['a story that readers have', stateOf([span(900)]), { is: 'live' }],
  ['one that has its hour', stateOf([span(1200)]), { is: 'scheduled', at: 1200 }],
  ['one whose update has its hour', stateOf([span(900, 1200), span(1200)]), { is: 'live' }],
  ['one whose embargo ends after its hour', stateOf([span(900)], 1500), { is: 'embargoed', until: 1500 }],
  ['one whose hour comes after its embargo', stateOf([span(1500)], 1200), { is: 'scheduled', at: 1500 }],
  [
    'one that is withdrawn before its embargo ends',
    stateOf([span(900, 1100)], 1200),
    { is: 'embargoed', until: 1200 },
  ],
  ['one that was taken from readers', stateOf([span(900, 950)]), { is: 'withdrawn' }],
  ['one whose schedule was taken back', stateOf([span(1200, 950)]), { is: 'draft' }],
  ['one that nobody published', stateOf([]), { is: 'draft' }],
  ['one that nobody may publish yet', stateOf([], 1500), { is: 'embargoed', until: 1500 }],
])('%s is said to be so', (_, state, expected) => {
  expect(state).toEqual(expected);
});

test('a slot is live exactly when readers see its story, and a schedule names the instant at which it will be', () => {
  const spans = fc
    .uniqueArray(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 6 })
    .map((edges) => edges.toSorted((one, other) => one - other))
    .map((edges) =>
      edges.flatMap((edge, place) => (place % 2 === 1 ? [span(edges[place - 1] ?? 0, edge)] : [])),
    );
  fc.assert(
    fc.property(spans, fc.option(fc.nat(12)), fc.nat(12), (publications, embargoUntil, at) => {
      const liveAt = (instant: number) =>
        publications.some((one) => isLive({ ...one, embargoUntil }, instant));
      const state = slotStateAt({ publications, embargoUntil }, at);
      expect(state.is === 'live').toBe(liveAt(at));
      if (state.is === 'scheduled') expect([liveAt(state.at - 1), liveAt(state.at)]).toEqual([false, true]);
    }),
  );
});
