import { afterEach, expect, test } from 'vitest';
import { openTestDoor, pageHtml, type TestDoor } from '../support/door.ts';

let door: TestDoor | undefined;
afterEach(async () => {
  await door?.close();
  door = undefined;
});
const open = async (...given: Parameters<typeof openTestDoor>) => (door = await openTestDoor(...given));
const HOME = { origin: 'http://paper.test' };

type Echo = { bytes: number; headers: Record<string, string>; failure: { code: string } };
const parse = (text: string) => JSON.parse(text) as Echo;

/** Says back what reached the desk. */
const echo: Parameters<typeof openTestDoor>[0] = {
  show: async (req, res) => {
    let bytes = 0;
    for await (const chunk of req) bytes += (chunk as Buffer).length;
    res.writeHead(200, {
      'Content-Type': 'application/json',
      'Cache-Control': 's-maxage=31536000',
      ETag: '"x"',
      'X-Powered-By': 'Next.js',
      'Set-Cookie': ['a=1', 'b=2'],
    });
    res.end(JSON.stringify({ bytes, headers: req.headers, method: req.method, url: req.url }));
  },
};

test('nothing of the desk is stored anywhere, whatever Next says, and its cookies come whole', async () => {
  const { get } = await open(echo);
  const { headers } = await get('/admin');
  expect(headers['cache-control']).toBe('private, no-store');
  expect(headers.etag).toBeUndefined();
  expect(headers['x-powered-by']).toBeUndefined();
  expect(headers['set-cookie']).toEqual(['a=1', 'b=2']);
});

test('each page of the desk has a nonce of its own, the same for Next and for the browser', async () => {
  const { get } = await open(echo);
  const policies = new Set<string>();
  for (let time = 0; time < 3; time += 1) {
    const { headers, text } = await get('/admin', { 'content-security-policy': "script-src 'nonce-mine'" });
    const policy = String(headers['content-security-policy']);
    expect(parse(text).headers['content-security-policy']).toBe(policy);
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}'(;|$)/);
    policies.add(policy);
  }
  expect(policies.size).toBe(3);
});

test('only a preview may stand in a frame, and only on this site', async () => {
  const { get } = await open(echo);
  const ancestors = async (path: string) =>
    /frame-ancestors ([^;]+)/.exec(String((await get(path)).headers['content-security-policy']))?.[1];
  expect(await ancestors('/admin/stories/1')).toBe("'none'");
  expect(await ancestors('/admin/stories/1/preview')).toBe("'self'");
  expect(await ancestors('/preview/token')).toBe("'self'");
  expect((await get('/preview/token')).headers['referrer-policy']).toBe('no-referrer');
});

test('the desk hears only what the door says about a request', async () => {
  const { get, paper } = await open(echo);
  const { headers } = parse(
    (
      await get('/api/x', {
        'x-stringer-at': '5',
        'x-stringer-address': '192.0.2.1',
        'x-middleware-subrequest': 'middleware',
        'x-forwarded-for': '192.0.2.1',
        'x-forwarded-host': 'evil.test',
        'x-request-id': 'mine',
        forwarded: 'for=evil',
        rsc: '1',
        cookie: 'session=1',
      })
    ).text,
  );
  expect(headers).toMatchObject({
    'x-stringer-at': String(paper.now),
    'x-stringer-address': '127.0.0.1',
    host: 'paper.test',
    'x-forwarded-host': 'paper.test',
    cookie: 'session=1',
    rsc: '1',
  });
  expect(headers['x-middleware-subrequest']).toBeUndefined();
  expect(headers.forwarded).toBeUndefined();
  expect(headers['x-forwarded-for']).toBeUndefined();
  expect(headers['x-request-id']).not.toBe('mine');
});

test.each([
  [{}, 403],
  [{ origin: 'null' }, 403],
  [{ origin: 'http://evil.test' }, 403],
  [{ origin: 'https://paper.test' }, 403],
  [{ 'sec-fetch-site': 'same-site' }, 403],
  [{ origin: 'http://paper.test', 'sec-fetch-site': 'cross-site' }, 403],
  [{ origin: 'null', 'sec-fetch-site': 'same-origin' }, 403],
  [{ origin: 'http://paper.test' }, 200],
  [{ 'sec-fetch-site': 'same-origin' }, 200],
])('a write that says %j is answered with %i', async (headers, status) => {
  const { send, paper } = await open(echo);
  const answer = await send('/api/stories', { method: 'POST', headers });
  expect(answer.status).toBe(status);
  expect(paper.rendered).toHaveLength(status === 200 ? 1 : 0);
});

const json = { ...HOME, 'content-type': 'application/json' };
test.each([
  ['/login', HOME, 100_000, '100 KB'],
  ['/api/settings', json, 1_000_000, '1 MB'],
  ['/api/stories/1', json, 4_000_000, '4 MB'],
  ['/api/media', { ...HOME, 'content-type': 'image/jpeg' }, 20_000_000, '20 MB'],
])('%s takes what fits its limit and refuses more by its name', async (path, headers, bytes, named) => {
  const { send, get } = await open(echo);
  const fits = await send(path, { method: 'POST', headers, body: Buffer.alloc(bytes) });
  expect(parse(fits.text).bytes).toBe(bytes);
  const announced = await send(path, { method: 'POST', headers, body: Buffer.alloc(bytes + 1) });
  expect(announced.status).toBe(413);
  expect(announced.text).toContain(named);
  const unannounced = await send(path, {
    method: 'POST',
    headers: { ...headers, 'transfer-encoding': 'chunked' },
    body: Buffer.alloc(bytes + 1),
  });
  expect(unannounced.status).toBe(413);
  expect((await get('/admin')).status).toBe(200);
});

test('a program is refused in JSON, a person in a sentence', async () => {
  const { send } = await open(echo);
  const refused = await send('/api/stories', { method: 'POST' });
  expect(parse(refused.text).failure).toMatchObject({ code: 'foreign-origin' });
  expect((await send('/login', { method: 'POST' })).headers['content-type']).toContain('text/plain');
});

test('one network may write so often a minute', async () => {
  const { send } = await open({ ...echo, limits: { render: 9, search: 9, words: 9, write: 2, desk: 9 } });
  const write = async () => (await send('/api/stories', { method: 'POST', headers: HOME })).status;
  expect([await write(), await write(), await write()]).toEqual([200, 200, 429]);
});

test('Next’s empty page for errors never leaves: the paper’s own pages do', async () => {
  const shell = '<!DOCTYPE html><html id="__next_error__"><body>boom</body></html>';
  const type = { 'Content-Type': 'text/html; charset=utf-8' };
  const { get, paper } = await open({
    show: (req, res) => {
      if (req.url === '/not-found')
        res.writeHead(200, type).end(pageHtml({ status: 404, edition: 1 }, 'nothing here'));
      else if (req.url === '/admin/away') res.writeHead(307, { ...type, Location: '/login' }).end(shell);
      else res.writeHead(req.url === '/admin/gone' ? 404 : 500, type).end(shell);
    },
  });
  const gone = await get('/admin/gone');
  expect([gone.status, gone.text.includes('nothing here')]).toEqual([404, true]);
  const broken = await get('/admin/broken');
  expect(broken.status).toBe(500);
  expect(paper.errors).toBe(1);
  const away = await get('/admin/away');
  expect([away.status, away.headers.location, away.headers['cache-control']]).toEqual([
    307,
    '/login',
    'private, no-store',
  ]);
  for (const { text } of [gone, broken, away]) expect(text).not.toContain('__next_error__');
});

test('what is not there at the desk is the paper’s 404, to HEAD too, and stored by nobody', async () => {
  const { get, send } = await open({
    resolve: () => ({ kind: 'missing' }),
    show: (req, res) => {
      const page = req.url === '/not-found' ? pageHtml({ status: 404, edition: 1 }, 'nothing here') : 'Next';
      const status = req.url === '/not-found' ? 200 : 404;
      res.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
    },
  });
  const { headers: kept } = await get('/nothing');
  expect(kept['cache-control']).toBe('public, no-cache');
  const { status, headers, text } = await get('/login/a/b', { 'if-none-match': String(kept.etag) });
  expect([status, headers['cache-control'], headers.etag]).toEqual([404, 'no-store', undefined]);
  expect(text).toContain('nothing here');
  const head = await send('/login/a/b', { method: 'HEAD' });
  expect([head.status, head.headers['content-length']]).toEqual([404, headers['content-length']]);
});

test('a page of the desk that says no in its own words keeps them', async () => {
  const { get } = await open({
    show: (_, res) => void res.writeHead(401, { 'Content-Type': 'text/html' }).end('<p>wrong password</p>'),
  });
  const { status, text } = await get('/login');
  expect([status, text]).toEqual([401, '<p>wrong password</p>']);
});

test('a desk that does not answer is a noted fault', async () => {
  const { get, paper } = await open({ show: (_, res) => void res.destroy() });
  const { status, text } = await get('/api/stories');
  expect([status, parse(text).failure.code]).toEqual([500, 'broken']);
  expect(paper.errors).toBe(1);
});
