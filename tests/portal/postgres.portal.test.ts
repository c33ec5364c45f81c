import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Portal, startPortal } from '../../bin/portal-process.ts';
import { ask } from '../support/door.ts';
import type * as Newsroom from '../support/newsroom.ts';
import { type PostgresServer, startPostgres } from '../support/postgres-server.ts';

/** A portal and, in this process, a second node of the same paper. */
let server: PostgresServer;
let portal: Portal;
let newsroom: typeof Newsroom;
let get: (target: string) => ReturnType<typeof ask>;
beforeAll(async () => {
  server = await startPostgres();
  const url = await server.createDatabase('paper');
  portal = await startPortal({ env: { DATABASE_URL: url } });
  Object.assign(process.env, { DATABASE_URL: url, DATA_DIR: portal.dataDir });
  newsroom = await import('../support/newsroom.ts'); // from here on: what is imported reads the environment
  const { host, port } = new URL(portal.url);
  get = (target) => ask(Number(port), target, { headers: { host } });
});
afterAll(async () => {
  server.thaw();
  const { closeDatabase } = await import('#db/client');
  await closeDatabase();
  await portal.remove();
  await server.stop();
});

const LONG = { timeout: 60_000 };
/** What another node withdraws may be shown for a second. */
const AFTER_A_SECOND = 1000;

test('what the other node publishes or withdraws is noticed', async () => {
  const story = await newsroom.runStory({}, Date.now());
  await expect.poll(async () => (await get(story.path)).status, LONG).toBe(200);
  await newsroom.withdraw(story, Date.now());
  await expect.poll(async () => (await get(story.path)).status, LONG).toBe(410);
});

test('what the other node schedules comes at its hour, and not before', async () => {
  const { scheduleStory } = await import('#domain/stories/schedule-story');
  const { MACHINE } = await import('#domain/access');
  const which = await newsroom.draftStory({ headline: 'By the clock' }, Date.now());
  const startsAt = Date.now() + 3000;
  const { path } = newsroom.valueOf(await scheduleStory(MACHINE, { ...which, startsAt }, Date.now()));
  expect((await get(path)).status).toBe(404);
  await expect.poll(async () => (await get(path)).status, { ...LONG, interval: 20 }).toBe(200);
  expect(Date.now()).toBeGreaterThanOrEqual(startsAt);
  expect(Date.now()).toBeLessThan(startsAt + 2000);
});

test('a portal whose database is silent shows nothing that it has kept after a second, until it answers again', async () => {
  const { path } = await newsroom.runStory({}, Date.now());
  await expect.poll(async () => (await get(path)).status, LONG).toBe(200);
  await server.freeze();
  await wait(AFTER_A_SECOND + 1);
  const answers = await Promise.all([get(path), get('/'), get('/never-asked')]);
  for (const { status, headers, text } of answers) {
    expect([status, headers['cache-control'], headers['retry-after']]).toEqual([503, 'no-store', '2']);
    expect(text).toContain('cannot reach its database');
    expect(text).toContain('<header');
  }
  server.thaw();
  for (const address of [path, '/'])
    await expect.poll(async () => (await get(address)).status, LONG).toBe(200);
});

test('the same when the database is shut down, and when it comes back', async () => {
  const { path } = await newsroom.runStory({}, Date.now());
  await expect.poll(async () => (await get(path)).status, LONG).toBe(200);
  await server.shutDown();
  await wait(AFTER_A_SECOND + 1);
  expect((await get(path)).status).toBe(503);
  await server.startAgain();
  await expect.poll(async () => (await get(path)).status, LONG).toBe(200);
  const story = await newsroom.runStory({}, Date.now());
  await expect.poll(async () => (await get(story.path)).status, LONG).toBe(200);
  expect(portal.output()).toContain('the database answers again');
});
