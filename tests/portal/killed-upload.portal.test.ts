import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { type Portal, startPortal } from '../../bin/portal-process.ts';

const EDITOR = { email: 'editor@paper.example', password: 'nine keyboards and a river' };
const env = { SETUP_EMAIL: EDITOR.email, SETUP_PASSWORD: EDITOR.password };

let portal: Portal;
afterAll(() => portal.remove());

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

const send = async (cookie: string, bytes: Buffer) =>
  fetch(`${portal.url}/api/media`, {
    method: 'POST',
    body: new Uint8Array(bytes),
    headers: { cookie, origin: portal.url, 'content-type': 'application/octet-stream' },
  });

const listMedia = () =>
  readdirSync(join(portal.dataDir, 'media'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

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
