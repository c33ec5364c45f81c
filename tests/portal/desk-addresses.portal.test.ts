import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBuild } from '#server/builds';
import { isDeskPath } from '#server/requests';
import { runStory } from '../support/newsroom.ts';
import { type OpenPortal, openPortal } from '../support/portal.ts';

let portal: OpenPortal;
let story: string;
beforeAll(async () => {
  portal = await openPortal();
  story = (await runStory({ topics: ['Water'] }, portal.clock.now)).path;
});
afterAll(() => portal.close());

const DESK_WORDS = ['admin', 'api', 'login', 'logout', 'setup', 'preview'];
/** What follows a word of the desk as it would follow nothing, a section or a year. */
const TAILS = ['', 'a', 'a/b', 'a/b/c', 'a/b/c/d', 'a/b/c/d/e', 'feed.xml', 'a/feed.xml', '11/09', '11/09/a'];
/** Those that the desk answers, whoever asks: with a page, a redirect to the log-in, or an answer of the API. */
const ANSWERED =
  /^\/(admin(\/(stories|budget))?|login|logout|setup(\/[^/]+)?|preview\/[^/]+|admin\/stories\/[^/]+(\/preview)?|api\/.+)$/;

const paths = DESK_WORDS.flatMap((word) => TAILS.map((tail) => `/${word}/${tail}`.replace(/\/$/, '')));
const unanswered = [
  ...paths.filter((path) => !ANSWERED.test(path)),
  '/admin/stories/x/y',
  '/admin/media',
  '/preview/topics/water',
  '/login/topics/water',
];

test('the addresses tried are of every kind', () => {
  for (const word of DESK_WORDS.filter((word) => word !== 'api')) {
    expect(unanswered.filter((path) => path.startsWith(`/${word}/`)).length).toBeGreaterThan(5);
  }
  expect(unanswered).toContain('/api');
});

test('an address of the desk that nothing answers is the paper’s 404 at every depth, and nobody stores it', async () => {
  const missing = await portal.get('/nothing');
  for (const path of unanswered) {
    const { status, headers, text } = await portal.get(path);
    expect([path, status, headers['cache-control']]).toEqual([path, 404, 'no-store']);
    expect(text).toBe(missing.text);
    expect(headers['content-security-policy']).toBe(missing.headers['content-security-policy']);
    expect(headers.etag).toBeUndefined();
  }
});

test('the same is told to HEAD, and whatever of Next’s a stranger says', async () => {
  for (const path of unanswered) {
    const { status, headers } = await portal.send(path, { method: 'HEAD' });
    expect([path, status, headers['cache-control']]).toEqual([path, 404, 'no-store']);
    const smuggled = await portal.get(path, { rsc: '1', 'next-router-prefetch': '1' });
    expect([path, smuggled.status, /no-store/.test(smuggled.headers['cache-control'] ?? '')]).toEqual([
      path,
      404,
      true,
    ]);
    expect(smuggled.text).not.toContain('stringer:');
  }
});

test('a word of the desk in capitals, doubled slashes or escapes reaches neither the desk nor a page', async () => {
  for (const path of [
    '//admin',
    '/Admin',
    '/LOGIN',
    '//login',
    '/%6cogin',
    '/reader',
    '/reader/news',
    story.replace('/', '//login/'),
  ]) {
    expect([path, (await portal.get(path)).status]).toEqual([path, 404]);
  }
});

const routesSchema = z.record(z.string(), z.string());

test('every page that was built is the reader’s, in their folder, or the desk’s', () => {
  const root = join(import.meta.dirname, '..', '..');
  const file = join(root, openBuild(root, Date.now()).folder, 'app-path-routes-manifest.json');
  const routes = Object.values(routesSchema.parse(JSON.parse(readFileSync(file, 'utf8'))));
  expect(routes.length).toBeGreaterThan(15);
  const strays = routes.filter((route) => !isDeskPath(route) && !/^\/reader(\/|$)/.test(route));
  expect(strays.filter((route) => !route.startsWith('/_'))).toEqual([]);
});
