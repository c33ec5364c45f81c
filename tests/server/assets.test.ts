import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAssets } from '#server/assets';
import { splitTarget } from '#server/requests';
import { sendText } from '#server/send';
import { openSite } from '#server/site';
import { ask } from '../support/door.ts';

const root = mkdtempSync(join(tmpdir(), 'stringer-assets-'));
const put = (name: string, text: string) => {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
};
put('public/fonts/newsreader-3418e16707.woff2', 'font');
put('public/icon.svg', '<svg/>');
put('public/robots.txt', 'Allow: /');
put('public/secret.pem', 'key');
put('built/static/chunks/a.js', 'desk()');
put('built/static/chunks/a.js.map', 'source');
put('components/reader/reader.js', 'share();');
put('components/reader/lightbox.js', 'enlarge();');
put('components/reader/quote.js', 'quote();');
put('components/reader/later.js', 'keep();');
put('components/reader/sw.js', 'fetch();');
put('components/reader/light.css', 'a {\n  color: red;\n}');
put('package.json', '{}');

const assets = openAssets({
  root,
  site: openSite({ siteUrl: 'http://paper.test', trustProxy: [] }),
  build: { statics: [join(root, 'built/static')] },
});
const server = createServer((req, res) => {
  const { path, query } = splitTarget(req.url ?? '');
  const broke = () => sendText(res, 500, 'broke');
  if (assets.has(path)) assets.answer({ req, res, path, query, address: '', id: '' }).catch(broke);
  else sendText(res, 404, 'no');
});
let port = 0;
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(() => {
  server.close();
  rmSync(root, { recursive: true });
});

test.each(['/fonts/newsreader-3418e16707.woff2', '/_next/static/chunks/a.js'])(
  '%s never changes under its address',
  async (path) => {
    const { status, headers } = await ask(port, path);
    expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
  },
);

test.each(['/icon.svg', '/reader.js', '/lightbox.js'])('%s is asked for again each time', async (path) => {
  const { headers } = await ask(port, path);
  expect(headers['cache-control']).toBe('public, no-cache');
  expect((await ask(port, path, { headers: { 'if-none-match': String(headers.etag) } })).status).toBe(304);
});

test('the readers’ script is asked for by its version, and only that version is for good', async () => {
  expect(assets.readerScript).toMatch(/^\/reader\.js\?v=[0-9a-f]{12}$/);
  const { headers, bytes } = await ask(port, assets.readerScript, { headers: { 'accept-encoding': 'br' } });
  expect(headers['cache-control']).toContain('immutable');
  expect(headers['content-type']).toContain('text/javascript');
  expect(brotliDecompressSync(bytes).toString()).toBe('share();');
  expect((await ask(port, '/reader.js?v=other')).headers['cache-control']).toBe('public, no-cache');
});

test.each([
  '/_next/static/chunks/a.js.map',
  '/secret.pem',
  '/package.json',
  '/fonts/../../package.json',
  '/components/reader/reader.js',
])('%s is nobody’s', async (path) => {
  expect((await ask(port, path)).status).toBe(404);
});

test('a file that could not be read once is there again when the disk is', async () => {
  rmSync(join(root, 'public/robots.txt'));
  expect((await ask(port, '/robots.txt')).status).toBe(500);
  put('public/robots.txt', 'Allow: /');
  expect((await ask(port, '/robots.txt')).text).toBe('Allow: /');
});
