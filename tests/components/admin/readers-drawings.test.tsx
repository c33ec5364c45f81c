import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DayCharts } from '#components/admin/readers/day-charts';
import { ViewsChart } from '#components/admin/readers/views-chart';
import type { ReadDay } from '#domain/readers/read-readers';
import { addDays } from '#lib/zoned-time';
import { barsPath, namedPlaces } from '../../../components/admin/readers/bars.ts';
import { dayWords, partWords, shortCount } from '../../../components/admin/readers/count-words.ts';
import { channelsOf, sourcesOf } from '../../../components/admin/readers/kinds.ts';

const clock = { timeZone: 'Asia/Kolkata', language: 'en' };
const daysFrom = (first: string, count: number) =>
  Array.from({ length: count }, (_, place) => addDays(first, place));
const readDays = (count: number, parts: Partial<ReadDay> = {}): ReadDay[] =>
  daysFrom('2026-09-01', count).map((day) => ({ day, views: 0, shares: {}, arrivals: {}, ...parts }));

test('the day with most readers reaches the top, one without has no bar, and a little one can be seen', () => {
  const bars = barsPath([1000, 0, 500, 1], 1000).split('M').slice(1);
  expect(bars.map((bar) => bar.replace(/h.*/, ''))).toEqual(['0.25 100V0', '2.25 100V50', '3.25 100V98']);
});

test('the axis names the Mondays of a month and the months of a quarter, but none that would not fit', () => {
  const named = (first: string, count: number) => namedPlaces(daysFrom(first, count)).map(({ day }) => day);
  expect(named('2026-10-29', 30)).toEqual(['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23']);
  expect(named('2026-10-26', 29)).toEqual(['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16']);
  expect(named('2026-08-30', 90)).toEqual(['2026-09-01', '2026-10-01', '2026-11-01']);
});

test('a part is said in whole percents, and what is there is never said to be nothing', () => {
  expect([partWords(1, 3), partWords(1, 1000), partWords(0, 9), partWords(0, 0)]).toEqual([
    '33%',
    '<1%',
    '',
    '',
  ]);
});

test('large numbers are short where there is little room', () => {
  expect([shortCount(99_999, clock), shortCount(1_234_567, clock)]).toEqual(['99,999', '1.23m']);
});

test('a day is named by its own date, whatever the time zone of the machine', () => {
  expect(dayWords('2026-11-09', 'long', clock)).toBe('Mon 9 Nov');
});

test('a span without a reader says so and draws nothing', () => {
  const html = renderToStaticMarkup(<ViewsChart days={readDays(30)} clock={clock} />);
  expect(html).toContain('No story was opened in these 30 days.');
  expect(html).not.toContain('<svg');
});

test('the views of a span are summed up in words, with the day that has most and the one that runs', () => {
  const days = [...readDays(5), { day: '2026-09-06', views: 1_000_000 }, { day: '2026-09-07', views: 1 }];
  const html = renderToStaticMarkup(<ViewsChart days={days} clock={clock} />);
  expect(html).toContain(
    '1,000,001 views in 7 days · most on Sun 6 Sept: 1,000,000 · today so far: 1</figcaption>',
  );
});

test('every drawing has its numbers in a table, day by day', () => {
  const days = readDays(7, { views: 12, arrivals: { search: 5, direct: 7 }, shares: { whatsapp: 3 } });
  const html = renderToStaticMarkup(<DayCharts days={days} clock={clock} />);
  const tables = html.split('<details').slice(1);
  expect(tables).toHaveLength(3);
  for (const table of tables) expect(table.match(/<th scope="row">/g)?.length).toBeGreaterThanOrEqual(7);
  expect(html.match(/<svg[^>]*>/g)?.every((svg) => svg.includes('aria-hidden="true"'))).toBe(true);
});

test('sources keep their order, channels that nobody used are left out', () => {
  const days = readDays(7, { arrivals: { other: 1 }, shares: { x: 1, whatsapp: 2 } });
  expect(sourcesOf(days).map(({ key, all }) => [key, all])).toEqual([
    ['search', 0],
    ['social', 0],
    ['direct', 0],
    ['other', 7],
    ['site', 0],
  ]);
  expect(channelsOf(days).map(({ name, all }) => [name, all])).toEqual([
    ['WhatsApp', 14],
    ['X', 7],
  ]);
});
