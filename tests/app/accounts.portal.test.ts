import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Portal, startPortal } from '../../bin/portal-process.ts';
import { openMailServer } from '../support/mail-server.ts';

const ADMIN = { email: 'admin@newsroom.example', password: 'ink-and-warm-paper' };
const FROM = 'The Test Paper <desk@paper.example>';
let portal: Portal;
let mail: Awaited<ReturnType<typeof openMailServer>>;
let cookie = '';

beforeAll(async () => {
  mail = await openMailServer();
  const set = {
    SETUP_EMAIL: ADMIN.email,
    SETUP_PASSWORD: ADMIN.password,
    SMTP_URL: mail.url,
    MAIL_FROM: FROM,
  };
  portal = await startPortal({ env: set });
  const answer = await post('/api/login', new URLSearchParams(ADMIN));
  cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
});
afterAll(async () => {
  await portal.remove();
  await mail.close();
});

function post(path: string, body: URLSearchParams | object, headers: Record<string, string> = {}) {
  const isForm = body instanceof URLSearchParams;
  const type: Record<string, string> = isForm ? {} : { 'content-type': 'application/json' };
  return fetch(portal.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: portal.url, ...type, ...headers },
    body: isForm ? body : JSON.stringify(body),
  });
}

const forgotten = (email: string) => post('/api/forgotten', new URLSearchParams({ email }));

test('a stranger is told to log in by every command about accounts and by the audit', async () => {
  const who = { email: ADMIN.email };
  for (const [path, body] of [
    ['/api/accounts', { ...who, name: 'Eve', role: 'admin' }],
    ['/api/accounts/invitation', who],
    ['/api/accounts/reset', who],
    ['/api/prove', { password: ADMIN.password }],
    ['/api/audit', new URLSearchParams({ format: 'csv' })],
  ] as const)
    expect([path, (await post(path, body)).status]).toEqual([path, 401]);
  for (const path of ['/admin/accounts', '/admin/audit']) {
    const answer = await fetch(portal.url + path, { redirect: 'manual' });
    expect(answer.headers.get('location')).toContain('/login?next=');
  }
});

test('from another site nothing is asked for in somebody’s name', async () => {
  const foreign = { cookie, origin: 'https://evil.example' };
  const invited = { email: 'eve@evil.example', name: 'Eve', role: 'admin' };
  expect((await post('/api/accounts', invited, foreign)).status).toBe(403);
  expect((await post('/api/audit', new URLSearchParams({ format: 'csv' }), foreign)).status).toBe(403);
  expect((await post('/api/forgotten', new URLSearchParams({ email: ADMIN.email }), foreign)).status).toBe(
    403,
  );
});

test('the audit comes as a file that no browser shows or keeps', async () => {
  const form = { format: 'jsonl', person: '', action: '', about: '', from: '', to: '' };
  const answer = await post('/api/audit', new URLSearchParams(form), { cookie });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="audit-[\d-]+\.jsonl"/);
  expect(answer.headers.get('cache-control')).toContain('no-store');
  const [newest] = (await answer.text()).split('\n');
  expect(JSON.parse(newest ?? '')).toMatchObject({ action: 'export-audit', subject: 'audit' });
  const odd = await post('/api/audit', new URLSearchParams({ ...form, from: 'yesterday' }), { cookie });
  expect(odd.status).toBe(400);
});

test('a forgotten password is answered the same for everybody, ten times an hour', async () => {
  const told = async (email: string) => {
    const answer = await forgotten(email);
    return { status: answer.status, location: answer.headers.get('location'), body: await answer.text() };
  };
  const known = await told(ADMIN.email);
  expect(known).toMatchObject({ status: 303, location: '/login/forgotten?asked=1' });
  expect(await told('nobody@news.example')).toEqual(known);
  await expect.poll(() => mail.to(ADMIN.email).length, { timeout: 20_000 }).toBe(1);
  expect((await forgotten('not an address')).status).toBe(422);
  for (let time = 2; time < 10; time++) expect((await told(`nobody${time}@news.example`)).status).toBe(303);
  const refused = await forgotten(ADMIN.email);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('with half of the mail’s variables, or a broken one, the portal does not start, and says why in a line', async () => {
  const half = startPortal({ env: { SMTP_URL: mail.url } });
  await expect(half).rejects.toThrow(/^MAIL_FROM: .*$/m);
  const broken = startPortal({ env: { SMTP_URL: 'mail.example', MAIL_FROM: FROM } });
  await expect(broken).rejects.toThrow(/^SMTP_URL: .*$/m);
});
