import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Portal, startPortal } from '../../bin/portal-process.ts';
import { ask } from '../support/door.ts';
import { runStory, withdraw } from '../support/newsroom.ts';

let portal: Portal;
let get: (target: string) => ReturnType<typeof ask>;
beforeAll(async () => {
  portal = await startPortal();
  const { host, port } = new URL(portal.url);
  get = (target) => ask(Number(port), target, { headers: { host } });
  // This process is the second one: it opens the same database.
  process.env.DATA_DIR = portal.dataDir;
  delete process.env.DATABASE_URL;
});
afterAll(async () => {
  const { closeDatabase } = await import('#db/client');
  await closeDatabase();
  await portal.remove();
});

test('what another process publishes or withdraws is in the portal’s next answer', async () => {
  for (let time = 0; time < 5; time += 1) {
    const story = await runStory({ headline: `From elsewhere ${time}` }, Date.now());
    expect((await get(story.path)).status).toBe(200);
    expect((await get('/')).text).toContain(`From elsewhere ${time}`);
    await withdraw(story, Date.now());
    expect((await get(story.path)).status).toBe(410);
    expect((await get('/')).text).not.toContain(`From elsewhere ${time}`);
  }
});

test('the portal is alive and ready, under whatever name it is asked', async () => {
  const { port } = new URL(portal.url);
  for (const path of ['/healthz', '/readyz']) {
    expect((await ask(Number(port), path, { headers: { host: '10.0.0.1' } })).status).toBe(200);
  }
});

test('the log names no reader', async () => {
  await get('/');
  await get('/setup/a-secret-token');
  expect(portal.output()).not.toMatch(/127\.0\.0\.1:\d|remoteAddress|a-secret-token/);
});

test('SIGTERM ends it with 0, also when it comes twice', async () => {
  portal.process.kill('SIGTERM');
  expect(await portal.stop('SIGTERM')).toBe(0);
});
