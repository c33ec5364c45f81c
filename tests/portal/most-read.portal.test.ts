import { afterAll, beforeAll, expect, test } from 'vitest';
import type { findMostRead as Find, listMostRead as List } from '#domain/stories/most-read';
import type { updateStory as Update } from '#domain/stories/update-story';
import type { saveStory as Save } from '#domain/stories/save-story';
import { MACHINE } from '#domain/access';
import { DAY, HOUR, MINUTE, runStory, valueOf, withdraw, writeContent } from '../support/newsroom.ts';
import { type OpenPortal, openPortal } from '../support/portal.ts';

const BROWSER = { 'user-agent': 'Mozilla/5.0 (Linux; Android 10; K) Chrome/140.0 Mobile Safari/537.36' };

let portal: OpenPortal;
let findMostRead: typeof Find;
let listMostRead: typeof List;
let saveStory: typeof Save;
let updateStory: typeof Update;
beforeAll(async () => {
  portal = await openPortal();
  ({ findMostRead, listMostRead } = await import('#domain/stories/most-read'));
  ({ saveStory } = await import('#domain/stories/save-story'));
  ({ updateStory } = await import('#domain/stories/update-story'));
});
afterAll(() => portal.close());

const mostRead = async () => (await listMostRead('day', portal.clock.now)).map(({ id }) => id);

test('what readers open is most read after the next count, and leaves with its withdrawal', async () => {
  const [one, two] = [await runStory({}, portal.clock.now), await runStory({}, portal.clock.now)];
  for (const path of [one.path, two.path, two.path]) await portal.get(path, BROWSER);
  await portal.get(one.path, { ...BROWSER, 'sec-purpose': 'prefetch' });
  await portal.send(one.path, { method: 'HEAD', headers: BROWSER });
  await portal.get(one.path, { 'user-agent': 'Googlebot' });
  await portal.get(`${two.path}/changes`, BROWSER);
  await portal.doors.saveViews();
  expect(await mostRead()).toEqual([]);
  await findMostRead(portal.clock.now);
  expect(await mostRead()).toEqual([two.id, one.id]);
  portal.clock.now += 1;
  await withdraw(two, portal.clock.now);
  expect(await mostRead()).toEqual([one.id]);
});

test('nothing about who read is in what was counted', async () => {
  const { read } = await import('#db/client');
  const { viewCount, mostRead: counted } = await import('#db/schema');
  const rows = [...(await read().select().from(viewCount)), ...(await read().select().from(counted))];
  expect([...new Set(rows.flatMap((row) => Object.keys(row)))].toSorted()).toEqual([
    'hour',
    'position',
    'span',
    'storyId',
    'views',
  ]);
});

test('a story says that it was updated, for a day and no longer', async () => {
  const headline = 'Dam at forty percent';
  const { clock } = portal;
  const { id, version, path } = await runStory({ headline }, clock.now);
  const TOLD = 'This story was updated on';
  expect((await portal.get(path)).text).not.toContain(TOLD);
  clock.now += HOUR;
  const draft = { content: writeContent({ headline: 'Dam at fifty percent' }), slugline: '', urlSlug: '' };
  const saved = valueOf(await saveStory(MACHINE, { id, version, ...draft }, clock.now));
  valueOf(await updateStory(MACHINE, { id, version: saved.version }, clock.now));
  expect((await portal.get(path)).text).toContain(TOLD);
  clock.now += DAY - 1;
  expect((await portal.get(path)).text).toContain(TOLD);
  clock.now += 1;
  expect((await portal.get(path)).text).not.toContain(TOLD);
});

test('a story is a year old at the newsroom’s midnight, without anybody’s doing', async () => {
  const { clock } = portal;
  const { path } = await runStory({}, clock.now);
  const { instantOf, addDays, dayOf } = await import('#lib/zoned-time');
  const zone = 'Asia/Kolkata';
  const [year = '', ...rest] = dayOf(clock.now, zone).split('-');
  const anniversary = [Number(year) + 1, ...rest].join('-');
  const OLD = 'This story is more than a year old';
  clock.now = instantOf(addDays(anniversary, 1), '00:00', zone) - MINUTE;
  expect((await portal.get(path)).text).not.toContain(OLD);
  clock.now += MINUTE;
  expect((await portal.get(path)).text).toContain(OLD);
});
