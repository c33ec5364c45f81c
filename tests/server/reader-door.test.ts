import { afterEach, expect, test } from 'vitest';
import { openTestDoor, pageHtml, type TestDoor } from '../support/door.ts';

let door: TestDoor | undefined;
afterEach(async () => {
  await door?.close();
  door = undefined;
});
const open = async (...given: Parameters<typeof openTestDoor>) => (door = await openTestDoor(...given));
const NEVER = 9_000_000_000_000;
const html = { 'Content-Type': 'text/html; charset=utf-8' };

test('a page is rendered once and then sent from memory, to GET and HEAD, whatever cookies come', async () => {
  const { get, send, paper } = await open();
  const first = await get('/news');
  expect(first.status).toBe(200);
  expect(first.text).toContain('/news edition 1');
  const again = await get('/news', { cookie: 'session=1' });
  const head = await send('/news', { method: 'HEAD' });
  expect(paper.rendered).toEqual(['/news']);
  expect(again.bytes).toEqual(first.bytes);
  expect(head.status).toBe(200);
  expect(head.bytes).toHaveLength(0);
  expect(head.headers['content-length']).toBe(String(first.bytes.length));
});

test('a reader’s page says how it may be kept and what may run on it', async () => {
  const { get } = await open();
  const { headers, text } = await get('/news');
  expect(headers['cache-control']).toBe('public, no-cache');
  expect(headers.vary).toBe('Accept-Encoding, Save-Data');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['set-cookie']).toBeUndefined();
  const policy = String(headers['content-security-policy']);
  expect(policy).toMatch(/script-src 'self';/);
  expect(policy).toMatch(/style-src 'sha256-[^']+';/);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|nonce/);
  expect(text).not.toContain('<script');
});

test('a reader who has the page is told so, in each encoding', async () => {
  const { get } = await open();
  for (const encoding of ['br', 'gzip', 'identity']) {
    const { headers } = await get('/news', { 'accept-encoding': encoding });
    const again = await get('/news', {
      'accept-encoding': encoding,
      'if-none-match': `"other", W/${headers.etag}`,
    });
    expect(again.status).toBe(304);
    expect(again.bytes).toHaveLength(0);
    expect(again.headers.etag).toBe(headers.etag);
    const other = await get('/news', {
      'accept-encoding': encoding === 'br' ? 'gzip' : 'br',
      'if-none-match': `${headers.etag}`,
    });
    expect(other.status).toBe(200);
  }
});

test('a thousand addresses that nothing answers cost one page and evict none', async () => {
  const { get, paper, doors } = await open({
    resolve: (path) =>
      path.startsWith('/nothing') ? { kind: 'missing' } : { kind: 'page', path, cursor: false },
    room: { pages: 100_000, cursors: 100_000 },
  });
  await get('/news');
  await get('/nothing');
  const size = doors.shelf.size();
  for (let number = 0; number < 1000; number += 1) {
    const { status, text } = await get(`/nothing-${number}?x=${number}`);
    expect(status).toBe(404);
    expect(text).toContain('/not-found');
  }
  expect(doors.shelf.size()).toBeLessThanOrEqual(size); // less once the pages were compressed further
  await get('/news');
  expect(paper.rendered).toEqual(['/news', '/not-found']);
});

test('pages with a cursor never push out the others', async () => {
  const { get, paper } = await open({
    resolve: (path, query) => ({
      kind: 'page',
      path: query.size > 0 ? `${path}?${query}` : path,
      cursor: query.size > 0,
    }),
    room: { pages: 100_000, cursors: 40_000 },
  });
  await get('/news');
  for (let number = 0; number < 50; number += 1) await get(`/news?before=${number}`);
  await get('/news');
  expect(paper.rendered.filter((address) => address === '/news')).toHaveLength(1);
});

test('an old address leads to the new one for good', async () => {
  const { get, paper } = await open({ resolve: () => ({ kind: 'moved', to: '/2024/03/29/new' }) });
  const { status, headers } = await get('/2024/03/29/old');
  expect([status, headers.location]).toEqual([301, '/2024/03/29/new']);
  expect(paper.rendered).toEqual([]);
});

test('a page that is gone is never answered with 304', async () => {
  const { get } = await open({
    show: (_, res) => void res.writeHead(200, html).end(pageHtml({ status: 410, edition: 1 }, 'withdrawn')),
  });
  const { headers } = await get('/2024/03/29/story');
  expect((await get('/2024/03/29/story', { 'if-none-match': String(headers.etag) })).status).toBe(410);
});

test('what the tail of a link says about where it was clicked changes nothing', async () => {
  const { get, paper } = await open();
  await get('/news');
  const { text } = await get('/news?utm_source=x&fbclid=1');
  expect(text).toContain('/news edition 1');
  expect(paper.rendered).toEqual(['/news']);
});

test('nothing that a client says reaches the page', async () => {
  const seen: Record<string, unknown>[] = [];
  const { get, paper } = await open({
    show: (req, res) => {
      seen.push(req.headers);
      res.writeHead(200, html).end(pageHtml({ edition: 1 }, 'page'));
    },
  });
  await get('/news', {
    rsc: '1',
    'next-router-state-tree': 'x',
    'x-middleware-subrequest': 'y',
    'x-stringer-at': '5',
    cookie: 'a=b',
  });
  expect(Object.keys(seen[0] ?? {}).sort()).toEqual(
    [
      'accept',
      'connection',
      'host',
      'x-forwarded-host',
      'x-forwarded-proto',
      'x-request-id',
      'x-stringer-at',
      'x-stringer-path',
    ].sort(),
  );
  expect(seen[0]?.['x-stringer-at']).toBe(String(paper.now));
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])(
  '%s on a reader’s page is refused',
  async (method) => {
    const { send, paper } = await open();
    const { status, headers } = await send('/news', { method });
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
    expect(paper.rendered).toEqual([]);
  },
);

test('a feed is kept like a page and may run nothing', async () => {
  const { get, paper, raise } = await open({
    show: (_, res) => {
      const marks = { 'x-stringer-edition': String(paper.edition.number), 'x-stringer-until': String(NEVER) };
      res.writeHead(200, { 'Content-Type': 'application/rss+xml', ...marks }).end('<rss/>');
    },
  });
  const { headers, text } = await get('/feed.xml');
  expect(text).toBe('<rss/>');
  expect(headers['x-stringer-edition']).toBeUndefined();
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  await get('/feed.xml');
  expect(paper.rendered).toHaveLength(1);
  raise();
  await get('/feed.xml');
  expect(paper.rendered).toHaveLength(2);
});

test('a page that sends the reader elsewhere does so without Next’s empty page', async () => {
  const { get } = await open({
    show: (_, res) =>
      void res.writeHead(308, { ...html, Location: '/news' }).end('<html id="__next_error__">'),
  });
  const { status, headers, bytes } = await get('/nowhere');
  expect([status, headers.location, bytes.length]).toEqual([308, '/news', 0]);
});

test('a reader’s page is looked for among readers’ pages only, a page of the desk only outside of them', async () => {
  const { get, paper } = await open();
  for (const path of ['/', '/news', '/feed.xml', '/reader/x', '//login', '/adminx', '/admin', '/login/a/b'])
    await get(path);
  expect(paper.heard).toEqual([
    '/reader',
    '/reader/news',
    '/reader/feed.xml',
    '/reader/reader/x',
    '/reader//login',
    '/reader/adminx',
    '/admin',
    '/login/a/b',
  ]);
});
