import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { read } from '#db/client';
import { viewCount } from '#db/schema';
import { readEdition } from '#domain/front/edition';
import { countReaders } from '#domain/readers/count-readers';
import { findMostRead, listMostRead } from '#domain/stories/most-read';
import { newId } from '#lib/id';
import { DAY, HOUR, MINUTE, MORNING, openNewsroom, runStory, withdraw } from '../../support/newsroom.ts';

beforeAll(openNewsroom);

const views = (counts: Record<string, number>) => new Map(Object.entries(counts));
const countViews = (opened: Map<string, number>, at: number) => {
  const arrivals = new Map([...opened].map(([id, count]) => [id, new Map([['direct' as const, count]])]));
  return countReaders({ arrivals, shares: new Map() }, at);
};
const idsOf = async (...given: Parameters<typeof listMostRead>) =>
  (await listMostRead(...given)).map(({ id }) => id);
const countsOf = async (id: string) => {
  const rows = await read().select().from(viewCount).where(eq(viewCount.storyId, id)).orderBy(viewCount.hour);
  return rows.map(({ hour, views: count }) => [hour, count]);
};

test('what several nodes counted in an hour adds up', async () => {
  const { id } = await runStory();
  await countViews(views({ [id]: 2 }), MORNING + MINUTE);
  await Promise.all([
    countViews(views({ [id]: 3 }), MORNING + 20 * MINUTE),
    countViews(views({ [id]: 4 }), MORNING),
  ]);
  await countViews(views({ [id]: 1 }), MORNING + HOUR);
  expect(await countsOf(id)).toEqual([
    [MORNING, 9],
    [MORNING + HOUR, 1],
  ]);
});

test('of a story that is gone nothing is counted, and the others are', async () => {
  const { id } = await runStory();
  await countViews(views({ [newId()]: 5, [id]: 1 }), MORNING);
  expect(await countsOf(id)).toHaveLength(1);
  await countViews(new Map(), MORNING);
});

test('most read are the live stories that were opened most in a day, and in a week', async () => {
  const at = MORNING + 30 * DAY;
  const [one, two, gone] = [await runStory({}, at), await runStory({}, at), await runStory({}, at)];
  await countViews(views({ [one.id]: 50 }), at - 3 * DAY);
  await countViews(views({ [one.id]: 10, [two.id]: 20, [gone.id]: 99 }), at);
  await withdraw(gone, at + MINUTE);
  const { number } = await readEdition();
  await findMostRead(at + HOUR);
  expect(await idsOf('day', at + HOUR)).toEqual([two.id, one.id]);
  expect(await idsOf('week', at + HOUR)).toEqual([one.id, two.id]);
  expect((await readEdition()).number).toBe(number);
  await findMostRead(at + 8 * DAY);
  expect(await idsOf('week', at + 8 * DAY)).toEqual([]);
});

test('a story that is withdrawn leaves the list at once, and another takes its place', async () => {
  const at = MORNING + 60 * DAY;
  const stories = await Promise.all(Array.from({ length: 7 }, () => runStory({}, at)));
  await countViews(new Map(stories.map(({ id }, place) => [id, 100 - place])), at);
  await findMostRead(at);
  const ids = stories.map(({ id }) => id);
  expect(await idsOf('day', at)).toEqual(ids.slice(0, 5));
  const [, second] = stories;
  if (second) await withdraw(second, at + MINUTE);
  expect(await idsOf('day', at + MINUTE)).toEqual([ids[0], ...ids.slice(2, 6)]);
});

test('days that are over become one number for each story, once and for all; the last two stay by the hour', async () => {
  const at = MORNING + 90 * DAY;
  const { id } = await runStory({}, at - 5 * DAY);
  const midnight = MORNING - 10 * HOUR + 90 * DAY; // in Kolkata
  for (const hours of [-1, 0, 5, 23]) await countViews(views({ [id]: 1 }), midnight - 3 * DAY + hours * HOUR);
  await countViews(views({ [id]: 1 }), at - 20 * HOUR);
  await countViews(views({ [id]: 1 }), at);
  await findMostRead(at);
  const folded = await countsOf(id);
  expect(folded.map(([, count]) => count)).toEqual([1, 3, 1, 1]);
  expect(folded[1]?.[0]).toBe(midnight - 3 * DAY);
  await findMostRead(at + MINUTE);
  expect(await countsOf(id)).toEqual(folded);
  await findMostRead(at + 420 * DAY);
  expect(await countsOf(id)).toEqual([]);
});
