import { expect, test } from 'vitest';
import { firstWeekdayOf, lastDayOf, weeksOf } from '#lib/calendar';

test('a month is cut into weeks that begin where the language begins them', () => {
  const monday = weeksOf('2024-03', 1); // it began on a Friday
  expect(monday.map((week) => week.length)).toEqual([7, 7, 7, 7, 7]);
  expect(monday[0]).toEqual([null, null, null, null, '2024-03-01', '2024-03-02', '2024-03-03']);
  expect(monday.at(-1)?.at(-1)).toBe('2024-03-31');
  const saturday = weeksOf('2024-03', 6);
  expect(saturday[0]?.slice(5)).toEqual([null, '2024-03-01']);
  expect(saturday).toHaveLength(6);
  expect(weeksOf('2021-02', 1)).toHaveLength(4);
  expect(weeksOf('2024-02', 7).flat().filter(Boolean)).toHaveLength(29);
});

test('a week begins on Monday in English here, on Saturday in Dari, on Sunday in Hebrew', () => {
  expect(['en', 'de', 'fa-AF', 'he', 'en-US'].map(firstWeekdayOf)).toEqual([1, 1, 6, 7, 7]);
});

test('a month ends on its last day, in leap years too', () => {
  expect(['2023-02', '2024-02', '2024-12'].map(lastDayOf)).toEqual([
    '2023-02-28',
    '2024-02-29',
    '2024-12-31',
  ]);
});
