import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MACHINE } from '#domain/access';
import type * as Schedules from '#domain/stories/schedule-story';
import { type Portal, startPortal } from '../../bin/portal-process.ts';
import { ask } from '../support/door.ts';
import type * as Newsroom from '../support/newsroom.ts';

/** A portal with the real clock, and this process as the newsroom beside it. */
const dataDir = mkdtempSync(join(tmpdir(), 'stringer-schedule-'));
let portal: Portal;
let newsroom: typeof Newsroom;
let scheduleStory: typeof Schedules.scheduleStory;
beforeAll(async () => {
  portal = await startPortal({ dataDir });
  Object.assign(process.env, { DATA_DIR: dataDir });
  delete process.env.DATABASE_URL;
  newsroom = await import('../support/newsroom.ts'); // from here on: what is imported reads the environment
  ({ scheduleStory } = await import('#domain/stories/schedule-story'));
});
afterAll(async () => {
  const { closeDatabase } = await import('#db/client');
  await closeDatabase();
  await portal.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const get = (target: string) => {
  const { host, port } = new URL(portal.url);
  return ask(Number(port), target, { headers: { host } });
};

async function plan(headline: string, inMs: number) {
  const startsAt = Date.now() + inMs;
  const which = await newsroom.draftStory({ headline }, Date.now());
  const scheduled = await scheduleStory(MACHINE, { ...which, startsAt }, Date.now());
  return { startsAt, path: newsroom.valueOf(scheduled).path };
}

/** Asks until it is there; when it was asked for the last time in vain, and when it had come. */
async function watch(path: string) {
  let missing = 0;
  for (;;) {
    const asked = Date.now();
    const { status } = await get(path);
    if (status === 200) return { missing, came: Date.now() };
    missing = asked;
    await wait(20);
  }
}

const LATE_MS = 2000;

test('on a running portal a story is there at its hour and not before, on lists that were read all the time', async () => {
  const { startsAt, path } = await plan('By the clock', 2500);
  const { missing, came } = await watch(path);
  expect(missing).toBeGreaterThan(startsAt - 1000); // it was asked for up to its hour
  expect(came).toBeGreaterThanOrEqual(startsAt);
  expect(came).toBeLessThan(startsAt + LATE_MS);
  expect((await get('/')).text).toContain('By the clock');
});

test('a portal that starts again before the hour, and one that was down at the hour, show it all the same, once', async () => {
  const waits = await plan('After the restart', 12_000);
  const { port } = new URL(portal.url);
  const again = () => startPortal({ dataDir, port: Number(port) });
  await portal.stop('SIGKILL');
  portal = await again();
  if (Date.now() < waits.startsAt - 500) expect((await get(waits.path)).status).toBe(404);
  const missed = await plan('While it was down', 1000);
  await portal.stop();
  await wait(Math.max(0, missed.startsAt - Date.now()) + 200);
  portal = await again();
  expect((await get(missed.path)).status).toBe(200);
  const { came } = await watch(waits.path);
  expect(came).toBeGreaterThanOrEqual(waits.startsAt);
  for (const headline of ['After the restart', 'While it was down'])
    expect((await get('/feed.xml')).text.split(`<title>${headline}`)).toHaveLength(2);
});
