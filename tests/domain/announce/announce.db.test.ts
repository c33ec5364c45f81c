import { beforeEach, expect, test, vi } from 'vitest';
import { eq } from 'drizzle-orm';
import { read, write } from '#db/client';
import { job } from '#db/schema';
import { MACHINE } from '#domain/access';
import { indexNowJob } from '#domain/announce/index-now';
import { indexNowKey } from '#domain/announce/index-now-key';
import { queueAnnouncement } from '#domain/announce/queue-announcement';
import { webSubJob } from '#domain/announce/web-sub';
import { runDueJobs } from '#domain/jobs/run-jobs';
import { readVersionedSettings } from '#domain/settings/read-settings';
import { saveSettings } from '#domain/settings/save-settings';
import type { Settings } from '#domain/settings/settings';
import { changeAddress } from '#domain/stories/change-address';
import { correctStory } from '#domain/stories/corrections';
import { cancelSchedule, moveSchedule } from '#domain/stories/schedule-story';
import { scheduleWithdrawal } from '#domain/stories/schedule-withdrawal';
import {
  DAY,
  HOUR,
  MINUTE,
  MORNING,
  openNewsroom,
  runStory,
  valueOf,
  withdraw,
} from '#tests/support/newsroom';
import { scheduledStory } from '#tests/support/scheduled';

vi.hoisted(() => {
  process.env.SITE_URL = 'https://news.example'; // read once, at the first question
});
const SITE = 'https://news.example';
const HUB = 'https://hub.example/';
beforeEach(async () => {
  await openNewsroom();
  await write(async (tx) => void (await tx.delete(job)));
  await choose({ indexNow: true, webSubHub: HUB });
});

async function choose(parts: Partial<Settings>): Promise<void> {
  const { version, settings } = await readVersionedSettings();
  valueOf(await saveSettings(MACHINE, { version, settings: { ...settings, ...parts } }, MORNING));
}

/** Others who note what they are told, and answer as they are asked to. */
function others(status = 200) {
  const heard: { address: string; type: string; body: string }[] = [];
  const tell = (address: string, { type, body }: { type: string; body: string }) => {
    heard.push({ address, type, body });
    return Promise.resolve({ status });
  };
  const kinds = { 'index-now': indexNowJob(tell), 'web-sub': webSubJob(tell) };
  const run = (at: number) => runDueJobs(kinds, () => at);
  const searchEngines = () =>
    heard.flatMap(({ address, body }) =>
      address.includes('indexnow') ? [JSON.parse(body) as { urlList: string[] }] : [],
    );
  const feeds = () =>
    heard.flatMap(({ address, body }) =>
      address === HUB ? new URLSearchParams(body).getAll('hub.url') : [],
    );
  return { heard, run, searchEngines, feeds };
}

/** After what is gathered. */
const SOON = 5000;

test('search engines are told where a story is, with the key that the site answers with', async () => {
  const { heard, run, searchEngines } = others();
  const { path } = await runStory();
  expect(await run(MORNING)).toBe(0);
  await run(MORNING + SOON);
  const [key, keyLocation] = [indexNowKey(), `${SITE}/${indexNowKey()}.txt`];
  expect(key).toMatch(/^[0-9a-f]{32}$/);
  expect(searchEngines()).toEqual([{ host: 'news.example', key, keyLocation, urlList: [SITE + path] }]);
  expect(heard.find(({ type }) => type === 'application/json')?.address).toBe(
    'https://api.indexnow.org/indexnow',
  );
  heard.length = 0;
  await run(MORNING + DAY);
  expect(heard).toEqual([]);
});

test('the hub is told which feeds changed: of the paper, and of what the story stands in', async () => {
  const { run, feeds } = others();
  await runStory({ topics: ['Water'], bylines: [{ name: 'Mira Sen', role: 'reporting' }] });
  await run(MORNING + SOON);
  const lists = ['', '/news', '/topics/water', '/by/mira-sen'];
  expect(feeds().toSorted()).toEqual(
    lists
      .flatMap((list) => ['feed.xml', 'atom.xml', 'feed.json'].map((feed) => `${SITE}${list}/${feed}`))
      .toSorted(),
  );
});

test('what waits is told together, each address once', async () => {
  const { heard, run, searchEngines } = others();
  const stories = [await runStory(), await runStory(), await runStory()];
  for (const { id } of stories) {
    const note = { kind: 'correction', place: 'top', words: 'It was nine.', update: null } as const;
    valueOf(await correctStory(MACHINE, { id, ...note }, MORNING + 1));
  }
  expect(await run(MORNING + MINUTE)).toBe(2);
  expect(heard).toHaveLength(2);
  const [told] = searchEngines();
  expect(told?.urlList.toSorted()).toEqual(stories.map(({ path }) => SITE + path).toSorted());
});

test('a schedule is told at its hour, not before, and once; also where it was moved', async () => {
  const { heard, run, searchEngines } = others();
  const hour = MORNING + HOUR;
  const story = await scheduledStory(hour);
  await run(hour);
  expect(heard).toEqual([]);
  valueOf(await moveSchedule(MACHINE, { id: story.id, startsAt: hour + HOUR }, MORNING + MINUTE));
  await run(hour + HOUR - 1);
  expect(heard).toEqual([]);
  await run(hour + HOUR + SOON);
  expect(searchEngines().map(({ urlList }) => urlList)).toEqual([[SITE + story.path]]);
});

test('whoever wants to know when the hour comes is told, though nobody did when it was set', async () => {
  const { run, searchEngines } = others();
  await choose({ indexNow: false });
  await scheduledStory(MORNING + HOUR);
  await choose({ indexNow: true });
  await run(MORNING + HOUR + SOON);
  expect(searchEngines()).toHaveLength(1);
});

test('nobody hears of a story whose schedule was called off', async () => {
  const { heard, run } = others();
  const { id } = await scheduledStory(MORNING + HOUR);
  valueOf(await cancelSchedule(MACHINE, { id }, MORNING));
  await run(MORNING + DAY);
  expect(heard).toEqual([]);
});

test('a withdrawal, now or at its hour, and a new address are told', async () => {
  const { run, searchEngines } = others();
  const [gone, ending, moving] = [await runStory(), await runStory(), await runStory()];
  await run(MORNING + SOON);
  await withdraw(gone, MORNING + MINUTE);
  valueOf(await scheduleWithdrawal(MACHINE, { id: ending.id, endsAt: MORNING + HOUR }, MORNING + MINUTE));
  const move = { id: moving.id, urlSlug: 'elsewhere' };
  const { path } = valueOf(await changeAddress(MACHINE, move, MORNING + MINUTE));
  await run(MORNING + MINUTE + SOON);
  expect(searchEngines()[1]?.urlList.toSorted()).toEqual(
    [gone.path, moving.path, path].map((one) => SITE + one).toSorted(),
  );
  await run(MORNING + HOUR + SOON);
  expect(searchEngines()[2]?.urlList).toEqual([SITE + ending.path]);
});

test('nothing waits for a paper that wants to tell nobody', async () => {
  const { heard, run } = others();
  await choose({ indexNow: false, webSubHub: '' });
  await runStory();
  expect(await run(MORNING + DAY)).toBe(0);
  expect(heard).toEqual([]);
});

test('where nobody listens all that waits is put off at once, as an attempt of each', async () => {
  const away = others(503);
  await choose({ webSubHub: '' });
  for (let stories = 0; stories < 3; stories++) await runStory();
  expect(await away.run(MORNING + SOON)).toBe(1);
  expect(away.heard).toHaveLength(1);
  const waiting = await read().select().from(job).where(eq(job.kind, 'index-now'));
  const dueAt = MORNING + SOON + MINUTE;
  const error = 'IndexNow did not take it: it answered 503.';
  const putOff = { attempts: 1, dueAt, leasedUntil: 0, error };
  expect(waiting).toMatchObject([putOff, putOff, putOff]);
});

test('what was tried along with others eight times is given up with them', async () => {
  const away = others(503);
  await choose({ webSubHub: '' });
  for (let stories = 0; stories < 3; stories++) await runStory();
  let tried = 0;
  for (let at = MORNING + SOON; at < MORNING + 3 * DAY; at += HOUR / 4) tried += await away.run(at);
  expect(tried).toBe(8);
  const rows = await read().select().from(job).where(eq(job.kind, 'index-now'));
  expect(rows.map(({ attempts, failedAt }) => [attempts, failedAt !== null])).toEqual([
    [8, true],
    [8, true],
    [8, true],
  ]);
});

test('nobody is told of what an import brings from days long ago', async () => {
  await runStory({}, MORNING - 2 * DAY);
  await write(async (tx) => {
    await tx.delete(job);
    for (const hour of [MORNING - 2 * DAY, MORNING - HOUR])
      await queueAnnouncement(tx, { storyId: 'a', hour }, MORNING);
  });
  const rows = await read().select().from(job);
  expect(rows.map(({ kind }) => kind).toSorted()).toEqual(['index-now', 'web-sub']);
});

test('whoever does not take it is told again after a pause, with what came meanwhile', async () => {
  const away = others(503);
  await runStory();
  await choose({ webSubHub: '' });
  expect(await away.run(MORNING + SOON)).toBe(2);
  await runStory({}, MORNING + MINUTE);
  const back = others();
  await back.run(MORNING + 10 * MINUTE);
  expect(back.searchEngines().map(({ urlList }) => urlList.length)).toEqual([2]);
});
