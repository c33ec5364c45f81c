import { readdirSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import sharp from 'sharp';
import { afterEach, expect, test } from 'vitest';
import { type Portal, startPortal } from '../../bin/portal-process.ts';

const EDITOR = { email: 'editor@paper.example', password: 'nine keyboards and a river' };
const env = { SETUP_EMAIL: EDITOR.email, SETUP_PASSWORD: EDITOR.password };

let portal: Portal;
afterEach(async () => {
  await portal.stop();
  rmSync(portal.dataDir, { recursive: true, force: true });
});

async function logIn(): Promise<string> {
  const body = new URLSearchParams({ ...EDITOR, next: '' });
  const headers = { origin: portal.url, accept: 'application/json' };
  const answer = await fetch(`${portal.url}/api/login`, { method: 'POST', body, headers });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

const photograph = (width: number) =>
  sharp({ create: { width, height: 3000, channels: 3, background: '#335577' } })
    .png()
    .toBuffer();

const send = async (cookie: string, bytes: Buffer, to = 'media') =>
  fetch(`${portal.url}/api/${to}`, {
    method: 'POST',
    body: new Uint8Array(bytes),
    headers: {
      cookie,
      origin: portal.url,
      'content-type': 'application/octet-stream',
      'x-file-name': 'figures.csv',
    },
  });

const listFiles = (folder: string) =>
  readdirSync(join(portal.dataDir, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
const listMedia = () => listFiles('media');

test('after kill -9 in the middle of an upload the next start leaves no row and no file of it', async () => {
  portal = await startPortal({ env });
  const cookie = await logIn();
  expect((await send(cookie, await photograph(400))).status).toBe(201);
  const whole = listMedia();

  const sending = send(cookie, await photograph(4000)).catch(() => null);
  while (!listMedia().some((file) => file.includes('master') && file.includes('incoming'))) await wait(2);
  portal.process.kill('SIGKILL');
  expect(await sending).toBeNull();
  const left = listMedia().filter((file) => !whole.includes(file));
  expect(left.length).toBeGreaterThan(0);

  const incoming = join(portal.dataDir, 'media', 'incoming');
  const yesterday = new Date(Date.now() - 86_400_000); // what is younger may be another portal's work
  for (const name of readdirSync(incoming)) utimesSync(join(incoming, name), yesterday, yesterday);
  const { dataDir } = portal;
  portal = await startPortal({ dataDir, env });
  while (readdirSync(incoming).length > 0) await wait(20);
  expect(listMedia()).toEqual(whole);
  const library = await fetch(`${portal.url}/api/media`, { headers: { cookie } });
  expect(await library.json()).toMatchObject({ counts: { all: 1 } });
});

test.each(['half', 'whole', 'placed'])(
  'after kill -9 while a file is stored, when it is %s, the next start leaves nothing of it',
  async (moment) => {
    const preload = ['./tests/support/killed-while-storing.ts'];
    portal = await startPortal({ env: { ...env, KILL_AT: moment }, preload });
    const { dataDir } = portal;
    const cookie = await logIn();
    const figures = Buffer.from('place,people\n'.repeat(100_000));
    expect(await send(cookie, figures, 'files').catch(() => null)).toBeNull();
    const [left = '', ...others] = listFiles('files');
    expect([left.includes('incoming'), others]).toEqual([moment !== 'placed', []]);

    const yesterday = new Date(Date.now() - 86_400_000); // what is younger may be another portal's work
    utimesSync(left, yesterday, yesterday);
    portal = await startPortal({ dataDir, env });
    while (listFiles('files').length > 0) await wait(20);
    const again = await send(cookie, figures, 'files');
    expect([again.status, listFiles('files').length]).toEqual([201, 1]);
  },
);
