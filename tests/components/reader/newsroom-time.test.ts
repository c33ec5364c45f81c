import { expect, it } from 'vitest';
import {
  dateOf,
  dayMonthOf,
  longDateOf,
  timeOf,
  weekdayOf,
  writeDay,
  zoneNameOf,
} from '../../../components/reader/newsroom-time.ts';
import { PUBLISHED } from '../stories.ts';

const KOLKATA = { timeZone: 'Asia/Kolkata', language: 'en' };

it('writes hours and days as the newsroom has them', () => {
  expect(timeOf(PUBLISHED, KOLKATA)).toBe('09:00');
  expect(dayMonthOf(PUBLISHED, KOLKATA)).toBe('29 March');
  expect(dateOf(PUBLISHED, KOLKATA)).toBe('29 March 2024');
  expect(weekdayOf(PUBLISHED, KOLKATA)).toBe('Friday 29 March');
  expect(longDateOf(PUBLISHED, KOLKATA)).toBe('Friday 29 March 2024');
  expect(zoneNameOf(PUBLISHED, KOLKATA)).toBe('India Time');
});

it('writes midnight as 00:00 and belongs to the day that begins', () => {
  const midnight = Date.UTC(2024, 2, 28, 18, 30);
  expect(timeOf(midnight, KOLKATA)).toBe('00:00');
  expect(dayMonthOf(midnight, KOLKATA)).toBe('29 March');
  expect(dayMonthOf(midnight - 1, KOLKATA)).toBe('28 March');
});

it('writes a day of the calendar without moving it to another', () => {
  expect(writeDay('2024-03-29', 'en', longDateOf)).toBe('Friday 29 March 2024');
  expect(writeDay('2024-03-29', 'de', longDateOf)).toBe('Freitag 29. März 2024');
});
