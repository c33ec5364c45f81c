import { beforeAll, expect, test } from 'vitest';
import { read } from '#db/client';
import { arrivalCount, shareCount } from '#db/schema';
import { MACHINE } from '#domain/access';
import { type Counted, countReaders } from '#domain/readers/count-readers';
import { listDays, listStoryCounts } from '#domain/readers/read-readers';
import { findMostRead } from '#domain/stories/most-read';
import { newId } from '#lib/id';
import {
  actorOf,
  DAY,
  draftStory,
  HOUR,
  MORNING,
  openNewsroom,
  runStory,
  valueOf,
} from '../../support/newsroom.ts';

beforeAll(openNewsroom);

type Given = Record<string, { arrivals?: object; shares?: object }>;

const tally = (given: Given, part: 'arrivals' | 'shares') =>
  new Map(Object.entries(given).map(([id, counts]) => [id, new Map(Object.entries(counts[part] ?? {}))]));

const count = (given: Given, at: number) =>
  countReaders({ arrivals: tally(given, 'arrivals'), shares: tally(given, 'shares') } as Counted, at);

test('what several nodes counted on a day adds up, by where readers came from and how they passed it on', async () => {
  const { id } = await runStory();
  await Promise.all([
    count({ [id]: { arrivals: { search: 2, direct: 1 }, shares: { x: 1 } } }, MORNING),
    count({ [id]: { arrivals: { search: 3 }, shares: { x: 2, copy: 1 } } }, MORNING + HOUR),
  ]);
  await count({ [id]: { shares: { qr: 1 } } }, MORNING + DAY);
  const days = valueOf(await listDays(MACHINE, { from: '2026-11-08', to: '2026-11-10', storyId: id }));
  expect(days).toEqual([
    { day: '2026-11-08', views: 0, shares: {}, arrivals: {} },
    { day: '2026-11-09', views: 6, shares: { x: 3, copy: 1 }, arrivals: { search: 5, direct: 1 } },
    { day: '2026-11-10', views: 0, shares: { qr: 1 }, arrivals: {} },
  ]);
});

test('a day is the newsroom’s, from its midnight', async () => {
  const { id } = await runStory();
  const midnight = Date.UTC(2026, 10, 9, 18, 30); // in Kolkata
  await count({ [id]: { arrivals: { site: 1 }, shares: { email: 1 } } }, midnight - 1);
  await count({ [id]: { arrivals: { site: 2 }, shares: { email: 2 } } }, midnight);
  const days = valueOf(await listDays(MACHINE, { from: '2026-11-09', to: '2026-11-10', storyId: id }));
  expect(days.map(({ views, shares }) => [views, shares.email])).toEqual([
    [1, 1],
    [2, 2],
  ]);
});

test('of a story that is gone nothing is counted, and the others are', async () => {
  const { id } = await runStory();
  await count(
    { [newId()]: { arrivals: { other: 1 }, shares: { x: 1 } }, [id]: { shares: { x: 1 } } },
    MORNING,
  );
  const [day] = valueOf(await listDays(MACHINE, { from: '2026-11-09', to: '2026-11-09', storyId: id }));
  expect(day?.shares).toEqual({ x: 1 });
});

test('stories are listed by how often they were opened, or passed on, with all that is known of each', async () => {
  const at = MORNING + 50 * DAY;
  const [one, two] = [await runStory({ headline: 'One' }, at), await runStory({ headline: 'Two' }, at)];
  const draft = await draftStory({ headline: 'Never public' }, at);
  await count(
    {
      [one.id]: { arrivals: { search: 5, social: 1 }, shares: { whatsapp: 1 } },
      [two.id]: { arrivals: { direct: 2 }, shares: { whatsapp: 3, quote: 1 } },
      [draft.id]: { shares: { x: 2 } },
    },
    at,
  );
  const span = { from: '2026-12-29', to: '2026-12-29' };
  const opened = valueOf(await listStoryCounts(MACHINE, { ...span, by: 'views', limit: 10 }));
  expect(opened).toEqual([
    {
      id: one.id,
      name: 'One',
      path: one.path,
      views: 6,
      shares: { whatsapp: 1 },
      arrivals: { search: 5, social: 1 },
    },
    {
      id: two.id,
      name: 'Two',
      path: two.path,
      views: 2,
      shares: { whatsapp: 3, quote: 1 },
      arrivals: { direct: 2 },
    },
  ]);
  const passedOn = valueOf(await listStoryCounts(MACHINE, { ...span, by: 'shares', limit: 2 }));
  expect(passedOn.map(({ name, path }) => [name, path])).toEqual([
    ['Two', two.path],
    ['Never public', null],
  ]);
  const none = { from: '2026-12-30', to: '2026-12-31', by: 'views', limit: 10 } as const;
  expect(valueOf(await listStoryCounts(MACHINE, none))).toEqual([]);
});

test('everybody at the desk may see them, for a span that has an end after its beginning', async () => {
  const span = { from: '2026-11-01', to: '2026-11-09' };
  expect(valueOf(await listDays(actorOf('contributor'), span))).toHaveLength(9);
  expect((await listDays(MACHINE, { from: '2026-11-09', to: '2026-11-01' })).ok).toBe(false);
  const ages = { from: '2016-11-09', to: '2026-11-09', by: 'views', limit: 1 } as const;
  expect((await listStoryCounts(MACHINE, ages)).ok).toBe(false);
});

test('after 400 days nothing is kept, and nothing before that is lost', async () => {
  const at = MORNING + 100 * DAY;
  const { id } = await runStory({}, at);
  await count({ [id]: { arrivals: { search: 1 }, shares: { x: 1 } } }, at);
  const kept = async () => [
    (await read().select().from(shareCount)).filter(({ storyId }) => storyId === id).length,
    (await read().select().from(arrivalCount)).filter(({ storyId }) => storyId === id).length,
  ];
  await findMostRead(at + 399 * DAY);
  expect(await kept()).toEqual([1, 1]);
  await findMostRead(at + 403 * DAY);
  expect(await kept()).toEqual([0, 0]);
});

test('nothing about who it was is in what was counted', async () => {
  const { id } = await runStory();
  await count({ [id]: { arrivals: { search: 1 }, shares: { x: 1 } } }, MORNING);
  const [share] = await read().select().from(shareCount).limit(1);
  const [arrival] = await read().select().from(arrivalCount).limit(1);
  expect(Object.keys(share ?? {}).toSorted()).toEqual(['channel', 'day', 'shares', 'storyId']);
  expect(Object.keys(arrival ?? {}).toSorted()).toEqual(['day', 'source', 'storyId', 'views']);
});
