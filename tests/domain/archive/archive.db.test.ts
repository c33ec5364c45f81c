import { beforeAll, expect, test } from 'vitest';
import { MACHINE } from '#domain/access';
import { sumOf } from '#domain/archive/count';
import { periodOf } from '#domain/archive/period';
import { listYears, readDay, readMonth, readYear } from '#domain/archive/read-archive';
import { listSections } from '#domain/sections/sections';
import { readVersionedSettings } from '#domain/settings/read-settings';
import { saveSettings } from '#domain/settings/save-settings';
import { setEmbargo } from '#domain/stories/embargo-story';
import type { Paging } from '#domain/stories/published';
import { saveStory } from '#domain/stories/save-story';
import { scheduleStory } from '#domain/stories/schedule-story';
import { updateStory } from '#domain/stories/update-story';
import {
  DAY,
  draftStory,
  HOUR,
  MINUTE,
  openNewsroom,
  runStory,
  valueOf,
  withdraw,
  writeContent,
} from '../../support/newsroom.ts';

beforeAll(openNewsroom);

/** Noon in Kolkata of a day, in UTC. */
const noon = (day: string) => Date.parse(`${day}T06:30:00Z`);
const periodAt = (path: string) => {
  const [year = '', month, date] = path.split('/');
  const period = periodOf(year, month, date);
  if (period === null) throw new Error(`There is no ${path}.`);
  return period;
};
const ALL: Paging = { before: null, limit: 100 };
const month = (path: string, at: number, paging = ALL) => readMonth(periodAt(path), paging, at);
const day = (path: string, at: number, paging = ALL) => readDay(periodAt(path), paging, at);
const year = async (named: string, at: number) => {
  const features = (await listSections()).filter(({ form }) => form === 'features');
  return readYear({ year: named, features }, at);
};
const total = async (named: string, at: number) =>
  sumOf((await year(named, at)).months.map(({ stories }) => stories)).number;

test('a year counts its live stories by month, a month by day', async () => {
  for (const date of ['2020-03-01', '2020-03-29', '2020-03-29', '2020-11-30']) await runStory({}, noon(date));
  const at = noon('2020-12-31');
  const { months } = await year('2020', at);
  expect(months).toHaveLength(12);
  expect(months.filter(({ stories }) => stories.number > 0)).toEqual([
    { month: '2020-03', stories: { number: 3, isMore: false }, headlines: [] },
    { month: '2020-11', stories: { number: 1, isMore: false }, headlines: [] },
  ]);
  const march = await month('2020/03', at);
  expect(march.days).toEqual([
    { day: '2020-03-01', stories: 1 },
    { day: '2020-03-29', stories: 2 },
  ]);
  expect(march.list.stories.map(({ path }) => path.slice(0, 11))).toEqual([
    '/2020/03/29',
    '/2020/03/29',
    '/2020/03/01',
  ]);
});

test('a year names the newest features of each month', async () => {
  await runStory({}, noon('2025-03-02'));
  for (const date of ['2025-03-02', '2025-03-03', '2025-03-04', '2025-04-30'])
    await runStory({ sectionId: 'in-depth', headline: `Written on ${date}` }, noon(date));
  const gone = await runStory({ sectionId: 'in-depth' }, noon('2025-03-05'));
  const at = noon('2025-12-31');
  await withdraw(gone, at);
  const { months } = await year('2025', at);
  expect(months[2]?.headlines).toEqual([
    { path: '/2025/03/04/written-on-2025-03-04', headline: 'Written on 2025-03-04' },
    { path: '/2025/03/03/written-on-2025-03-03', headline: 'Written on 2025-03-03' },
  ]);
  expect(months[3]?.headlines).toHaveLength(1);
  expect(months[4]?.headlines).toEqual([]);
});

test('what is withdrawn is counted nowhere from that instant on', async () => {
  const at = noon('2019-05-05');
  await runStory({}, at);
  const story = await runStory({}, at);
  expect((await month('2019/05', at)).days).toEqual([{ day: '2019-05-05', stories: 2 }]);
  await withdraw(story, at + MINUTE);
  expect((await month('2019/05', at + MINUTE)).days).toEqual([{ day: '2019-05-05', stories: 1 }]);
  expect((await day('2019/05/05', at + MINUTE)).list.stories.map(({ id }) => id)).not.toContain(story.id);
  expect(await total('2019', at + MINUTE)).toBe(1);
  expect(await listYears(at + MINUTE)).toContainEqual({
    year: '2019',
    stories: { number: 1, isMore: false },
  });
});

test('what is scheduled, and what is under embargo, is counted from its hour on', async () => {
  const at = noon('2018-02-10');
  const later = at + DAY;
  const which = await draftStory({}, at);
  valueOf(await scheduleStory(MACHINE, { ...which, startsAt: later }, at));
  const held = await draftStory({}, at);
  const embargo = { until: later, reason: 'The commission asked.', opensPreviews: false };
  valueOf(await setEmbargo(MACHINE, { id: held.id, ...embargo }, at));
  valueOf(await scheduleStory(MACHINE, { ...held, startsAt: later }, at));
  expect(await total('2018', later - 1)).toBe(0);
  expect((await month('2018/02', later - 1)).days).toEqual([]);
  expect(await listYears(later - 1)).toEqual([]);
  expect(await total('2018', later)).toBe(2);
  expect((await month('2018/02', later)).days).toEqual([{ day: '2018-02-11', stories: 2 }]);
});

test('a story that was updated is counted once', async () => {
  const at = noon('2017-02-10');
  const { id, version } = await runStory({}, at);
  const draft = { content: writeContent(), slugline: '', urlSlug: '' };
  const saved = valueOf(await saveStory(MACHINE, { id, version, ...draft }, at + HOUR));
  valueOf(await updateStory(MACHINE, { id, version: saved.version }, at + HOUR));
  expect(await total('2017', at + HOUR)).toBe(1);
  expect((await month('2017/02', at + HOUR)).list.stories).toHaveLength(1);
});

test('a day is the newsroom’s: an evening in London is the next day in Kolkata, and stays it', async () => {
  const evening = Date.UTC(2016, 0, 31, 20);
  await runStory({}, evening);
  const at = evening + HOUR;
  expect((await month('2016/02', at)).days).toEqual([{ day: '2016-02-01', stories: 1 }]);
  expect((await month('2016/01', at)).days).toEqual([]);

  const { settings, version } = await readVersionedSettings();
  const moved = { ...settings, timeZone: 'America/New_York' };
  valueOf(await saveSettings(MACHINE, { settings: moved, version }, at));
  expect((await day('2016/02/01', at)).list.stories).toHaveLength(1);
  expect((await month('2016/02', at)).list.stories).toHaveLength(1);
  valueOf(await saveSettings(MACHINE, { settings, version: version + 1 }, at));
});

test('a long day and a long month go on by cursor, and nothing is lost or shown twice', async () => {
  const first = noon('2015-07-04');
  const paths: string[] = [];
  for (let number = 0; number < 5; number += 1)
    paths.push((await runStory({}, first + Math.floor(number / 2))).path);
  const at = first + HOUR;
  for (const read of [month, day]) {
    const seen: string[] = [];
    let before: string | null = null;
    do {
      const { list } = await read(read === month ? '2015/07' : '2015/07/04', at, { before, limit: 2 });
      seen.push(...list.stories.map(({ path }) => path));
      before = list.next;
    } while (before !== null);
    expect(seen.toSorted()).toEqual(paths.toSorted());
    expect(new Set(seen).size).toBe(5);
  }
});

test('the neighbours of a day, a month and a year are the nearest that brought something', async () => {
  for (const date of ['2012-12-31', '2013-04-05', '2013-04-19', '2013-08-01', '2014-01-01'])
    await runStory({}, noon(date));
  const gone = await runStory({}, noon('2013-04-11'));
  const at = noon('2014-02-01');
  await withdraw(gone, at);
  expect(await day('2013/04/05', at)).toMatchObject({ earlier: '2012-12-31', later: '2013-04-19' });
  expect(await month('2013/04', at)).toMatchObject({ earlier: '2012-12', later: '2013-08' });
  expect(await year('2013', at)).toMatchObject({ earlier: '2012', later: '2014' });
  expect(await year('2012', at)).toMatchObject({ earlier: null });
});

test.each(['2023/02/29', '2024/13', '2024/0', '24', '2024/3/0', '2024/003'])('%s is no period', (path) => {
  const [named = '', of, date] = path.split('/');
  expect(periodOf(named, of, date)).toBeNull();
});
