import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SHEETS } from '../../../bin/contours/sheets.ts';
import { dateDemoStory } from '#domain/demo/demo-dates';
import { parseStoryFile } from '#domain/imports/story-file';
import { dayOf } from '#lib/zoned-time';

const timeZone = 'Asia/Kolkata';
const story = (day: number, time: string, text = 'It rained.') =>
  `---\nheadline: Rain\nsection: news\nday: ${day}\ntime: "${time}"\n---\n\n${text}\n`;
const publishedAt = (source: string) => parseStoryFile(source).first_published_at;

const AFTERNOON = Date.parse('2026-11-09T13:00:00+05:30');
const MORNING = Date.parse('2026-11-09T09:00:00+05:30');
const NIGHT = Date.parse('2026-11-09T02:00:00+05:30');

test('a demo story is dated back from the day of the first start', () => {
  expect(publishedAt(dateDemoStory(story(0, '08:40'), { now: AFTERNOON, timeZone }))).toBe(
    '2026-11-09T03:10:00.000Z',
  );
  expect(publishedAt(dateDemoStory(story(9, '15:25'), { now: AFTERNOON, timeZone }))).toBe(
    '2026-10-31T09:55:00.000Z',
  );
});

test('on a young day its stories stand closer together, in order, none in the future', () => {
  const times = ['07:20', '08:40', '12:50'].map((time) =>
    Date.parse(publishedAt(dateDemoStory(story(0, time), { now: MORNING, timeZone })) ?? ''),
  );
  expect(times.toSorted((one, other) => one - other)).toEqual(times);
  expect(new Set(times).size).toBe(3);
  for (const at of times) {
    expect(at).toBeLessThanOrEqual(MORNING);
    expect(dayOf(at, timeZone)).toBe('2026-11-09');
  }
});

test('before the morning the newest demo day is yesterday', () => {
  expect(publishedAt(dateDemoStory(story(0, '08:40'), { now: NIGHT, timeZone }))).toBe(
    '2026-11-08T03:10:00.000Z',
  );
});

test('days of the week are those of the story', () => {
  const text = 'On {weekday}, as on {weekday-2}; again on {weekday+3}.';
  expect(dateDemoStory(story(1, '08:40', text), { now: AFTERNOON, timeZone })).toContain(
    'On Sunday, as on Friday; again on Wednesday.',
  );
});

test('every demo story can be read, has a map for every slide, and says no date of its own', () => {
  const names = readdirSync('demo/stories');
  expect(names.length).toBeGreaterThanOrEqual(24);
  for (const name of names) {
    const source = dateDemoStory(readFileSync(`demo/stories/${name}`, 'utf8'), { now: AFTERNOON, timeZone });
    const file = parseStoryFile(source);
    expect(file.url_slug, name).toBe(name.replace('.md', ''));
    expect(source, name).not.toContain('{weekday');
    expect(Date.parse(file.first_published_at ?? ''), name).toBeLessThan(AFTERNOON);
    for (const slide of file.slides) expect(SHEETS, name).toHaveProperty([slide.file.replace('.jpg', '')]);
  }
});
