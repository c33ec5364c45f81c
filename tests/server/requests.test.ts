import { afterEach, expect, test } from 'vitest';
import { isDeskPath, refuseTarget } from '#server/requests';
import { openTestDoor, type TestDoor } from '../support/door.ts';

let door: TestDoor | undefined;
afterEach(async () => {
  await door?.close();
  door = undefined;
});
const open = async (...given: Parameters<typeof openTestDoor>) => (door = await openTestDoor(...given));

test.each([
  '/a%00b',
  '/news?q=%00',
  '/%',
  '/%zz',
  '/a/../admin',
  '/a/%2e%2e/admin',
  '/a%2fb',
  '/a\\b',
  'http://evil.test/',
  '*',
])('the address %s is refused', (target) => {
  expect(refuseTarget(target)?.status).toBe(400);
});

test('an address of more than 4 KB is refused', () => {
  expect(refuseTarget(`/${'a'.repeat(4096)}`)?.status).toBe(414);
  expect(refuseTarget(`/${'a'.repeat(4095)}`)).toBeNull();
});

test('the desk is what begins with its words, and nothing else', () => {
  for (const path of ['/admin', '/admin/stories/new', '/api/stories', '/login', '/setup/abc', '/preview/x'])
    expect(isDeskPath(path)).toBe(true);
  for (const path of ['/', '/administration', '/news', '//admin', '/apis', '/Admin'])
    expect(isDeskPath(path)).toBe(false);
});

test.each(['127.0.0.1:3000', 'www.paper.test', 'evil.test', 'paper.test:8080'])(
  'a page asked for as %s is found under the site’s own name',
  async (host) => {
    const { get, paper } = await open();
    const { status, headers } = await get('/news?x=1', { host });
    expect([status, headers.location]).toEqual([308, 'http://paper.test/news?x=1']);
    expect(headers['cache-control']).toBe('no-store');
    expect(paper.rendered).toEqual([]);
  },
);

test('an address with two slashes stays on the site when it is sent home', async () => {
  const { get } = await open();
  const { headers } = await get('//evil.test/x', { host: '127.0.0.1' });
  expect(headers.location).toBe('http://paper.test//evil.test/x');
});

test('the site’s name may come in capitals or with its usual port', async () => {
  const { get } = await open();
  for (const host of ['PAPER.test', 'paper.test:80']) expect((await get('/news', { host })).status).toBe(200);
});

test('a write under another name is not repeated elsewhere', async () => {
  const { send } = await open();
  const headers = { host: 'evil.test', origin: 'http://evil.test' };
  expect((await send('/api/stories', { method: 'POST', headers })).status).toBe(421);
});

test('whoever watches the machine is answered under any name', async () => {
  const { get } = await open({ check: () => Promise.reject(new Error('disk full')) });
  expect((await get('/healthz', { host: '10.0.0.1' })).status).toBe(200);
  expect((await get('/readyz', { host: '10.0.0.1' })).status).toBe(503);
});

test('what a stranger writes into X-Forwarded-For does not change who they are', async () => {
  const { get } = await open({ limits: { render: 1, search: 1, words: 1, write: 1, desk: 1 } });
  expect((await get('/1', { 'x-forwarded-for': '192.0.2.1' })).status).toBe(200);
  expect((await get('/2', { 'x-forwarded-for': '192.0.2.2' })).status).toBe(429);
});

test('a trusted proxy says who asks; the nearest address that is not a proxy counts', async () => {
  const { get } = await open({
    trustProxy: ['127.0.0.0/8', '10.0.0.0/8'],
    limits: { render: 1, search: 1, words: 1, write: 1, desk: 1 },
  });
  expect((await get('/1', { 'x-forwarded-for': '192.0.2.1, 10.0.0.9' })).status).toBe(200);
  expect((await get('/2', { 'x-forwarded-for': '198.51.100.7, 192.0.2.1' })).status).toBe(429);
  expect((await get('/3', { 'x-forwarded-for': '198.51.100.7' })).status).toBe(200);
});

test('who is no trusted proxy cannot say under which name the site was asked for', async () => {
  const { get } = await open({ trustProxy: ['10.0.0.0/8'] });
  const stranger = await get('/news', { host: 'evil.test', 'x-forwarded-host': 'paper.test' });
  expect(stranger.status).toBe(308);
});

test('behind a trusted proxy the site is known by the forwarded name, and plain http is sent to https', async () => {
  const { get } = await open({ siteUrl: 'https://paper.test', trustProxy: ['127.0.0.1'] });
  const forwarded = { host: '127.0.0.1:3000', 'x-forwarded-host': 'paper.test' };
  const secure = await get('/news', { ...forwarded, 'x-forwarded-proto': 'https' });
  expect(secure.status).toBe(200);
  expect(secure.headers['strict-transport-security']).toMatch(/^max-age=\d+/);
  expect((await get('/news', { ...forwarded, 'x-forwarded-proto': 'http' })).headers.location).toBe(
    'https://paper.test/news',
  );
});
