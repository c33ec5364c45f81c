import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { longDateOf } from '../../components/reader/newsroom-time.ts';
import { addPicture, runStory, withdraw } from '../support/newsroom.ts';
import { type OpenPortal, openPortal } from '../support/portal.ts';

const ROOM = { pages: 1_000_000, cursors: 200_000 };
const DAY_MS = 86_400_000;
const INDIA_MS = 5.5 * 3_600_000; // the newsroom's time zone, unless it says otherwise
const rendered: string[] = [];
let portal: OpenPortal;
beforeAll(async () => {
  portal = await openPortal({ room: ROOM, counted: (target) => rendered.push(target) });
});
afterAll(() => portal.close());
beforeEach(() => {
  rendered.length = 0;
});
let number = 0;
/** Each test publishes stories of its own. */
const headline = (words: string) => `${words} ${(number += 1)}`;

test('a published story is in the next answer: at its address, on the front, in its section and in the feeds', async () => {
  const title = headline('The pass opens');
  for (const path of ['/', '/news', '/feed.xml', '/news/feed.xml'])
    expect((await portal.get(path)).text).not.toContain(title);
  const { path } = await runStory({ headline: title }, portal.clock.now);
  for (const where of [path, '/', '/news', '/feed.xml', '/news/feed.xml']) {
    const { status, text } = await portal.get(where);
    expect([where, status]).toEqual([where, 200]);
    expect(text).toContain(title);
  }
});

test('an address answers 404 until its story is published, and as any other that nothing answers', async () => {
  const title = headline('Early asked');
  const day = new Date(portal.clock.now + INDIA_MS).toISOString().slice(0, 10).replaceAll('-', '/');
  const guess = `/${day}/early-asked-${number}`;
  const early = await portal.get(guess);
  const never = await portal.get(`/${day}/never-written`);
  expect([early.status, early.text]).toEqual([404, never.text]);
  const { path } = await runStory({ headline: title }, portal.clock.now);
  expect(path).toBe(guess);
  expect((await portal.get(guess)).status).toBe(200);
});

test('a withdrawn story answers 410 at once, and no other page shows it', async () => {
  const title = headline('Taken back');
  const story = await runStory({ headline: title }, portal.clock.now);
  for (const where of [story.path, '/', '/news', '/feed.xml'])
    expect((await portal.get(where)).text).toContain(title);
  portal.clock.now += 1;
  await withdraw(story, portal.clock.now);
  const gone = await portal.get(story.path);
  expect(gone.status).toBe(410);
  for (const where of [story.path, '/', '/news', '/feed.xml'])
    expect((await portal.get(where)).text).not.toContain(title);
});

test('a slide has a page while its story is live, and the notice of its withdrawal after it', async () => {
  const words = { alt: 'A weir', caption: 'The upper weir', credit: '' };
  const slides = [{ mediaId: await addPicture(), ...words }];
  const story = await runStory({ headline: headline('Pictured'), slides }, portal.clock.now);
  const path = `${story.path}/slides/1`;
  const live = await portal.get(path);
  expect([live.status, live.text.includes('The upper weir')]).toEqual([200, true]);
  expect((await portal.get(`${story.path}/slides/2`)).status).toBe(404);
  portal.clock.now += 1;
  await withdraw(story, portal.clock.now);
  const gone = await portal.get(path);
  expect([gone.status, gone.text.includes('The upper weir')]).toEqual([410, false]);
});

test('two changes that are seen as one are both in the next answer', async () => {
  const [first, second] = [headline('One of two'), headline('Two of two')];
  const story = await runStory({ headline: first }, portal.clock.now);
  await portal.get(story.path);
  portal.clock.now += 1;
  await withdraw(story, portal.clock.now);
  const other = await runStory({ headline: second }, portal.clock.now);
  expect((await portal.get(story.path)).status).toBe(410);
  expect((await portal.get(other.path)).text).toContain(second);
});

test('however a withdrawal falls between requests, what is asked for after it is not the text', async () => {
  for (let time = 0; time < 12; time += 1) {
    const story = await runStory(
      { headline: headline('In flight'), standfirst: 'not for long' },
      portal.clock.now,
    );
    portal.clock.now += 1;
    const readers = [portal.get(story.path), portal.get(story.path)];
    for (let turn = 0; turn < time; turn += 1) await new Promise(setImmediate);
    await withdraw(story, portal.clock.now);
    const after = await portal.get(story.path);
    expect([after.status, after.text.includes('not for long')]).toEqual([410, false]);
    for (const { status } of await Promise.all(readers)) expect([200, 410]).toContain(status);
    expect((await portal.get(story.path)).status).toBe(410);
  }
});

test('midnight in the newsroom’s time zone turns the day on the front, without a change', async () => {
  const midnight = (Math.floor((portal.clock.now + INDIA_MS) / DAY_MS) + 1) * DAY_MS - INDIA_MS;
  const dateOn = (at: number) => longDateOf(at, { timeZone: 'Asia/Kolkata', language: 'en' });
  portal.clock.now = midnight - 1000;
  const before = await portal.get('/');
  portal.clock.now = midnight - 1;
  expect((await portal.get('/')).text).toBe(before.text);
  expect(rendered.filter((target) => target === '/')).toHaveLength(1);
  portal.clock.now = midnight;
  const after = await portal.get('/');
  expect(before.text).toContain(dateOn(midnight - 1));
  expect(after.text).toContain(dateOn(midnight));
  expect(after.text).not.toContain(`>${dateOn(midnight - 1)}<`);
});

test('a hundred readers at once cost one render', async () => {
  const { path } = await runStory({ headline: headline('All at once') }, portal.clock.now);
  rendered.length = 0;
  const answers = await Promise.all(Array.from({ length: 100 }, () => portal.get(path)));
  for (const { status } of answers) expect(status).toBe(200);
  expect(rendered).toEqual([path]);
});

test('a thousand made-up addresses neither render nor evict', async () => {
  const { path } = await runStory({ headline: headline('Stays') }, portal.clock.now);
  await portal.get(path);
  await portal.get('/nothing');
  rendered.length = 0;
  const size = portal.doors.shelf.size();
  const made = (at: number) =>
    [
      `/made-up-${at}`,
      `/2024/01/${(at % 28) + 1}/x-${at}`,
      `/topics/t${at}`,
      `/news?page=${at}`,
      `/${at}/${at}`,
      `/news?before=${at.toString(36)}-${'0'.repeat(32)}`,
    ][at % 6] ?? '';
  for (let at = 0; at < 1000; at += 1) {
    const { status } = await portal.get(made(at));
    expect(at % 6 === 3 ? 200 : 404).toBe(status);
  }
  await portal.get(path);
  expect(rendered.filter((target) => target !== '/news')).toEqual([]);
  expect(portal.doors.shelf.size() - size).toBeLessThan(200_000); // at most the section that "?page=" asked for
});

test('a reader who has the page is answered 304, until it changes', async () => {
  await runStory({ headline: headline('First version') }, portal.clock.now);
  const { headers } = await portal.get('/', { 'accept-encoding': 'br' });
  const conditional = { 'accept-encoding': 'br', 'if-none-match': String(headers.etag) };
  expect((await portal.get('/', conditional)).status).toBe(304);
  await runStory({ headline: headline('Another story') }, portal.clock.now);
  expect((await portal.get('/', conditional)).status).toBe(200);
});

test('the pages that are kept never take more room than they have', async () => {
  const paths: string[] = [];
  for (let at = 0; at < 40; at += 1)
    paths.push((await runStory({ headline: headline('Room') }, portal.clock.now)).path);
  for (const path of paths) {
    expect((await portal.get(path)).status).toBe(200);
    expect(portal.doors.shelf.size()).toBeLessThanOrEqual(ROOM.pages + ROOM.cursors);
  }
});

test('what a stranger says about the hour, the client or the inside of Next changes no page', async () => {
  const { path } = await runStory({ headline: headline('Same for all') }, portal.clock.now);
  const plain = await portal.get(path);
  await runStory({ headline: headline('Turns the edition') }, portal.clock.now);
  const smuggled = await portal.get(`${path}?_rsc=1&utm_source=x`, {
    'x-stringer-at': '1',
    'x-stringer-edition': '999999',
    'x-middleware-subrequest': 'middleware:middleware:middleware',
    'x-forwarded-host': 'evil.test',
    'x-forwarded-for': '192.0.2.1',
    rsc: '1',
    'next-router-prefetch': '1',
    'next-router-state-tree': '[]',
    cookie: 'session=x',
  });
  expect(smuggled.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(smuggled.text).not.toContain('evil.test');
  expect(smuggled.text.replace(/<aside[\s\S]*/, '')).toContain(plain.text.match(/<h1[\s\S]*?<\/h1>/)?.[0]);
});
