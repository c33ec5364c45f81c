import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { THEME_LINE } from '#lib/theme-line';
import { runStory, withdraw } from '../support/newsroom.ts';
import { type OpenPortal, openPortal } from '../support/portal.ts';

let portal: OpenPortal;
const pages: Record<string, number> = {};
beforeAll(async () => {
  portal = await openPortal();
  const live = await runStory(
    { headline: 'The canal that two countries measure', topics: ['Water'] },
    portal.clock.now,
  );
  const gone = await runStory({ headline: 'A text that was wrong' }, portal.clock.now);
  portal.clock.now += 1;
  await withdraw(gone, portal.clock.now);
  Object.assign(pages, {
    '/': 200,
    '/news': 200,
    '/in-depth': 200,
    [live.path]: 200,
    [live.path.slice(0, 11)]: 200,
    '/topics/water': 200,
    [gone.path]: 410,
    '/nothing': 404,
  });
});
afterAll(() => portal.close());

const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const directive = (policy: string, name: string) =>
  new RegExp(`(?:^|; )${name} ([^;]+)`).exec(policy)?.[1]?.split(' ') ?? [];

test('no reader’s page has a script but ours, nor a style or mark that the policy does not know', async () => {
  for (const [path, expected] of Object.entries(pages)) {
    const { status, headers, text } = await portal.get(path);
    expect([path, status]).toEqual([path, expected]);
    const policy = String(headers['content-security-policy']);
    const scripts = [...text.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)].filter(
      ([, attributes]) => !attributes?.includes('application/ld+json'),
    );
    for (const [, attributes = '', inside = ''] of scripts) {
      if (inside === '') expect(attributes).toMatch(/^ type="module" src="\/reader\.js\?v=[0-9a-f]+"$/);
      else expect(inside).toBe(THEME_LINE);
    }
    expect(directive(policy, 'script-src')).toEqual(["'self'", sha(THEME_LINE)]);
    const styles = [...text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css]) => sha(css ?? ''));
    expect(styles.length).toBeGreaterThan(0);
    expect(directive(policy, 'style-src').toSorted()).toEqual(styles.toSorted());
    expect(policy).not.toContain('unsafe');
    expect(text).not.toMatch(/ style=|stringer:|__next|_next\/|<!--/);
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
  }
});

test('the readers’ script is there under the address that the pages give it', async () => {
  const { text } = await portal.get('/');
  const address = /src="(\/reader\.js\?v=[0-9a-f]+)"/.exec(text)?.[1] ?? '';
  const { status, headers } = await portal.get(address);
  expect([status, headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
});

test('a page asked for with HEAD says the same and sends nothing', async () => {
  const head = await portal.send('/', { method: 'HEAD' });
  const whole = await portal.get('/');
  expect([head.status, head.bytes.length, head.headers.etag]).toEqual([200, 0, whole.headers.etag]);
});

test('other spellings of an address lead to the one', async () => {
  for (const [path, to] of [
    ['/news/', '/news'],
    ['/NEWS', '/news'],
    ['//news', '/news'],
  ]) {
    const { status, headers } = await portal.get(path ?? '');
    expect([status, headers.location]).toEqual([301, to]);
  }
});

test('Next’s own addresses are not there for readers', async () => {
  for (const path of [
    '/_next/image?url=%2Fx.png&w=64&q=75',
    '/_next/data/x/index.json',
    '/_not-found',
    '/unavailable',
    '/404',
  ]) {
    expect((await portal.get(path)).status).toBe(404);
  }
});

test('the log-in page is the desk’s: its scripts carry a nonce, and nobody stores it', async () => {
  const { status, headers, text } = await portal.get('/login');
  expect(status).toBe(200);
  expect(headers['cache-control']).toBe('private, no-store');
  const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1] ?? '';
  const scripts = [...text.matchAll(/<script([^>]*)>/g)].map(([, attributes]) => attributes ?? '');
  expect(scripts.length).toBeGreaterThan(0);
  for (const attributes of scripts) expect(attributes).toContain(`nonce="${nonce}"`);
});
