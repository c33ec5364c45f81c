import { type IncomingMessage, request as httpRequest } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Portal, startPortal } from '../../bin/portal-process.ts';

const EDITOR = { email: 'editor@newsroom.example', password: 'ink-and-warm-paper' };
const SITE = 'https://news.example';
let portal: Portal;

// Behind a proxy that speaks https for it and names the person's address.
beforeAll(async () => {
  const env = {
    SITE_URL: SITE,
    TRUST_PROXY: '127.0.0.1',
    SETUP_EMAIL: EDITOR.email,
    SETUP_PASSWORD: EDITOR.password,
  };
  portal = await startPortal({ env });
});
afterAll(() => portal.remove());

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string };
type Asked = { method?: string; headers?: Record<string, string>; form?: Record<string, string> };

/** As the proxy would pass it on. fetch cannot set Host. */
async function ask(path: string, { method = 'GET', headers = {}, form }: Asked = {}): Promise<Answer> {
  const { port } = new URL(portal.url);
  const body = form ? new URLSearchParams(form).toString() : '';
  const sent = {
    host: 'news.example',
    'x-forwarded-proto': 'https',
    'x-forwarded-for': '192.0.2.7',
    ...(form ? { origin: SITE, 'content-type': 'application/x-www-form-urlencoded' } : {}),
    ...headers,
  };
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const request = httpRequest({ host: '127.0.0.1', port, path, method, headers: sent }, resolve);
  request.on('error', reject).end(body);
  const response = await promise;
  return { status: response.statusCode ?? 0, headers: response.headers, body: await text(response) };
}

const post = (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
  ask(path, { method: 'POST', form, headers });

const sessionCookie = ({ headers }: Answer) =>
  [headers['set-cookie'] ?? []].flat().find((cookie) => cookie.startsWith('__Host-stringer-session='));

async function openSession(): Promise<string> {
  const cookie = sessionCookie(await post('/api/login', EDITOR, { 'x-forwarded-for': '192.0.2.200' }));
  if (!cookie) throw new Error('No session was opened.');
  return cookie.split(';')[0] ?? '';
}

test('on https the cookie is bound to this host, sent over https only, and hidden from scripts', async () => {
  const answer = await post('/api/login', { ...EDITOR, next: '/admin/settings' });
  expect(answer.status).toBe(303);
  expect(answer.headers.location).toBe('/admin/settings');
  expect(answer.headers['cache-control']).toContain('no-store');
  const cookie = sessionCookie(answer) ?? '';
  expect(cookie).toMatch(/; Secure/i);
  expect(cookie).toMatch(/; HttpOnly/i);
  expect(cookie).toMatch(/; SameSite=lax/i);
  expect(cookie).toMatch(/; Path=\/(;|$)/i);
  expect(cookie).not.toMatch(/Domain=/i);
  expect(cookie).not.toContain(EDITOR.email);
});

test('after logging in, nobody is led to another site', async () => {
  const answer = await post('/api/login', { ...EDITOR, next: 'https://evil.example/admin' });
  expect(answer.headers.location).toBe('/admin');
});

test('each login gives another cookie, and a session of somebody else is never taken over', async () => {
  const planted = `__Host-stringer-session=${'x'.repeat(300)}`;
  const answer = await post('/api/login', EDITOR, { cookie: planted });
  expect(answer.status).toBe(303);
  expect(sessionCookie(answer)).not.toContain('x'.repeat(300));
  expect(await openSession()).not.toBe(await openSession());
});

test('a cookie that was tampered with, or is garbage, is nobody', async () => {
  const real = await openSession();
  expect((await ask('/admin/settings', { headers: { cookie: real } })).status).toBe(200);
  const bent = `${real.slice(0, -6)}AAAAAA`;
  for (const cookie of [bent, '__Host-stringer-session=', '__Host-stringer-session=%00%ff', `x${real}`]) {
    const answer = await ask('/admin/settings', { headers: { cookie } });
    expect(answer.body).not.toContain('Log out');
    expect([303, 307]).toContain(answer.status);
  }
});

test('logging out ends the session in the database', async () => {
  const cookie = await openSession();
  const out = await ask('/logout', { method: 'POST', headers: { cookie, origin: SITE } });
  expect(out.status).toBe(303);
  expect((await ask('/admin/settings', { headers: { cookie } })).status).not.toBe(200);
  const save = { cookie, origin: SITE, 'content-type': 'application/json' };
  expect((await ask('/api/settings', { method: 'PUT', headers: save })).status).toBe(401);
});

describe('a form from another site', () => {
  test.each([
    ['no Origin', {}],
    ['Origin null', { origin: 'null' }],
    ['another Origin', { origin: 'https://evil.example' }],
    ['another scheme', { origin: 'http://news.example' }],
    ['a cross-site fetch', { origin: SITE, 'sec-fetch-site': 'cross-site' }],
  ])('with %s neither logs in nor out', async (_name, headers) => {
    const plain = { 'content-type': 'application/x-www-form-urlencoded', ...headers };
    expect((await ask('/api/login', { method: 'POST', headers: plain })).status).toBe(403);
    expect((await ask('/logout', { method: 'POST', headers: plain })).status).toBe(403);
    expect((await ask('/api/setup', { method: 'POST', headers: plain })).status).toBe(403);
  });
});

test('a form that is not as the page sends it is refused, and never breaks anything', async () => {
  const refused = [
    await post('/api/login', {}),
    await post('/api/login', { ...EDITOR, role: 'admin' }),
    await post('/api/login', { ...EDITOR, email: 'a'.repeat(300) }),
    await post('/api/login', { ...EDITOR, password: 'a'.repeat(1001) }),
    await post('/api/setup', { token: 'short', password: 'kaveri-umbrella-tin' }),
    await ask('/api/login', {
      method: 'POST',
      headers: { origin: SITE, 'content-type': 'application/json' },
    }),
  ];
  expect(refused.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400, 400]);
});

test('there is no second way in beside the form', async () => {
  for (const path of [
    '/api/auth/session',
    '/api/auth/csrf',
    '/api/auth/callback/session',
    '/api/auth/signin',
  ]) {
    expect((await ask(path)).status).toBe(404);
    expect((await post(path, { ...EDITOR, token: 'x' })).status).toBe(404);
  }
  expect((await ask('/api/login')).status).toBe(405);
  expect((await ask('/logout')).status).toBe(405);
});

test('a set-up link answers the same whether it was used or never existed', async () => {
  const form = {
    name: 'Eve',
    email: 'eve@evil.example',
    password: 'kaveri-umbrella-tin',
    token: 'A'.repeat(43),
  };
  expect((await post('/api/setup', form)).status).toBe(410);
  expect((await ask(`/setup/${'A'.repeat(43)}`)).body).toContain('This link is void');
});

test('after 25 wrong passwords an address is told when to come again, whatever it says of itself', async () => {
  const attacker = { 'x-forwarded-for': '203.0.113.9' };
  const guess = (attempt: number, headers: Record<string, string> = {}) =>
    post(
      '/api/login',
      { email: `a${attempt}@news.example`, password: 'wrong-password' },
      { ...attacker, ...headers },
    );
  for (let attempt = 0; attempt < 25; attempt++) expect((await guess(attempt)).status).toBe(303);
  const refused = await guess(25);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect(refused.body).toContain('Try again in');

  const disguises = [
    { 'x-forwarded-for': '198.51.100.1, 203.0.113.9' },
    { 'x-forwarded-for': '::ffff:203.0.113.9' },
    { 'x-real-ip': '198.51.100.1' },
    { 'x-stringer-address': '198.51.100.1' },
    { forwarded: 'for=198.51.100.1' },
  ];
  for (const disguise of disguises) expect((await guess(26, disguise)).status).toBe(429);
  const colleague = await post('/api/login', EDITOR, { 'x-forwarded-for': '192.0.2.8' });
  expect(colleague.headers.location).toBe('/admin');
});

test('sent by our script, a refusal is JSON with its sentence', async () => {
  const json = { accept: 'application/json', 'x-forwarded-for': '192.0.2.9' };
  const answer = await post('/api/login', { ...EDITOR, password: 'wrong-password' }, json);
  expect(answer.status).toBe(401);
  expect(JSON.parse(answer.body)).toMatchObject({ message: expect.stringContaining('do not match') });
});
