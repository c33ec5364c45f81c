import { describe, expect, test } from 'vitest';
import { fullYears, isJustUpdated, toldUntil, untilStory } from '#domain/stories/age';
import { DAY, HOUR, MINUTE, MORNING } from '../../support/newsroom.ts';

describe('a story is old', () => {
  test.each([
    ['2025-11-09', '2026-11-08', 0],
    ['2025-11-09', '2026-11-09', 0], // it may be some hours short of a year
    ['2025-11-09', '2026-11-10', 1],
    ['2023-12-31', '2026-01-01', 2],
    ['2016-02-29', '2026-03-01', 10],
    ['2024-02-29', '2025-02-28', 0],
    ['2024-02-29', '2025-03-01', 1],
    ['2026-11-09', '2026-11-09', 0],
    ['2026-11-10', '2026-11-09', 0], // another machine's clock
  ])('of %s on %s: %i full years', (published, today, years) => {
    expect(fullYears(published, today)).toBe(years);
  });
});

const updated = { firstPublishedAt: MORNING, updatedAt: MORNING + 2 * HOUR, wasRevised: true };

describe('readers are told of an update', () => {
  test('for a day, to the millisecond', () => {
    const end = updated.updatedAt + DAY;
    expect([isJustUpdated(updated, end - 1), isJustUpdated(updated, end)]).toEqual([true, false]);
  });

  test('the page that tells them is true until it stops, or until it would be untrue anyway', () => {
    const end = updated.updatedAt + DAY;
    const at = updated.updatedAt + HOUR;
    expect(untilStory(updated, { at, until: end + DAY })).toBe(end);
    expect(untilStory(updated, { at, until: at + MINUTE })).toBe(at + MINUTE);
    expect(untilStory(updated, { at: end, until: end + DAY })).toBe(end + DAY);
  });

  test('not of what only began anew, nor of what was changed within the minute', () => {
    expect(toldUntil({ ...updated, wasRevised: false })).toBeNull();
    expect(toldUntil({ ...updated, updatedAt: MORNING + MINUTE - 1 })).toBeNull();
    expect(toldUntil({ ...updated, updatedAt: MORNING + MINUTE })).toBe(MORNING + MINUTE + DAY);
  });
});
