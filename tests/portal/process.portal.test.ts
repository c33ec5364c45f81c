import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Portal, startPortal } from '../../bin/portal-process.ts';
import { ask } from '../support/door.ts';
import { runStory, withdraw, writeContent } from '../support/newsroom.ts';

const EDITOR = { email: 'editor@newsroom.example', password: 'ink-and-warm-paper' };
let portal: Portal;
let get: (target: string) => ReturnType<typeof ask>;
beforeAll(async () => {
  portal = await startPortal({ env: { SETUP_EMAIL: EDITOR.email, SETUP_PASSWORD: EDITOR.password } });
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

test('a fault behind a save is logged with its reason and number, and without the words of the text', async () => {
  const { host, port } = new URL(portal.url);
  const send = (target: string, headers: Record<string, string>, body: string) =>
    ask(Number(port), target, { method: 'POST', headers: { host, origin: portal.url, ...headers }, body });
  const entered = await send(
    '/api/login',
    { 'content-type': 'application/x-www-form-urlencoded' },
    new URLSearchParams(EDITOR).toString(),
  );
  const cookie = [entered.headers['set-cookie'] ?? []]
    .flat()
    .map((one) => one.split(';')[0])
    .join('; ');
  const content = writeContent({ headline: 'The minister resigns at noon' });
  const { write } = await import('#db/client');
  const run = (statement: string) => write((tx) => Promise.resolve(tx.run(sql.raw(statement))));
  await run(`CREATE TRIGGER out_of_ink BEFORE INSERT ON revision BEGIN SELECT RAISE(ABORT, 'no ink'); END`);
  const json = { cookie, 'content-type': 'application/json' };
  const draft = { id: 'a'.repeat(32), content, slugline: '', urlSlug: '' };
  const failed = await send('/api/stories', json, JSON.stringify(draft));
  await run('DROP TRIGGER out_of_ink');
  expect([failed.status, JSON.parse(failed.text)]).toMatchObject([500, { failure: { code: 'broken' } }]);
  const id = /noted under ([0-9a-f-]{36})/.exec(failed.text)?.[1] ?? 'no number';
  await expect.poll(portal.output).toContain(id);
  const line = portal
    .output()
    .split('\n')
    .find((one) => one.includes(id));
  expect(line).toContain('no ink');
  expect(portal.output()).not.toContain('minister');
});

test('why a page could not be made is in the log, under the number of its answer', async () => {
  const { write } = await import('#db/client');
  const rename = (from: string, to: string) =>
    write((tx) => Promise.resolve(tx.run(sql.raw(`ALTER TABLE ${from} RENAME TO ${to}`))));
  await rename('settings', 'hidden');
  const { status, headers } = await get('/login');
  const reader = await get('/in-depth');
  await rename('hidden', 'settings');
  expect([status, reader.status]).toEqual([500, 500]);
  expect(reader.text).toContain(`noted under <bdi>${String(reader.headers['x-request-id'])}</bdi>`);
  const lines = () =>
    portal
      .output()
      .split('\n')
      .filter((line) => line.includes(String(headers['x-request-id'])));
  await expect.poll(() => lines().join('\n')).toContain('no such table: settings');
});

test('SIGTERM ends it with 0, also when it comes twice', async () => {
  portal.process.kill('SIGTERM');
  expect(await portal.stop('SIGTERM')).toBe(0);
});
