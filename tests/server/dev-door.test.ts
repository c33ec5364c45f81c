import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDevDoor } from '#server/dev-door';
import { createInnerServer } from '#server/inner-server';
import { readerPages } from '#server/reader-pages';
import type { Asked } from '#server/asked';
import { openSite } from '#server/site';
import { ask } from '../support/door.ts';

const PUBLIC = join(import.meta.dirname, '..', '..', 'public');
const files = globSync('**/*.{woff2,svg}', { cwd: PUBLIC }).map((file) => `/${file}`);

/** Says where it was asked. */
const next = createInnerServer(async (req, res) => void res.end(req.url));
const site = openSite({ siteUrl: 'http://paper.test', trustProxy: [] });
const leadOn = async ({ res }: Asked): Promise<void> => void res.end('led on');
const door = createDevDoor({ next, pages: readerPages(next), site, clock: () => 0, leadOn });
const listener = createServer((req, res) => {
  const path = req.url ?? '/';
  void door.answer({ req, res, path, query: '', address: '127.0.0.1', id: 'one' });
});
let port = 0;

beforeAll(async () => {
  await once(listener.listen(0, '127.0.0.1'), 'listening');
  port = (listener.address() as AddressInfo).port;
});
afterAll(() => listener.close());

test('who works on the pages sees the fonts and the icon that lie in public/', async () => {
  expect(files.length).toBeGreaterThan(1);
  for (const file of files) expect((await ask(port, file)).text).toBe(file);
});

test('any other address is a reader’s page', async () => {
  expect((await ask(port, '/news')).text).toBe('/reader/news');
});

test('what leads on is no page of Next’s, and the question for a server is', async () => {
  for (const path of ['/2026/11/09/ferry/share/x', '/s/abc', '/s/abc/qr'])
    expect((await ask(port, path)).text).toBe('led on');
  expect((await ask(port, '/2026/11/09/ferry/share/mastodon')).text).toMatch(/\/share\/mastodon$/);
});
