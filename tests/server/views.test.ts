import { afterEach, expect, test } from 'vitest';
import { rememberRepeatedViews } from '#server/repeated-views';
import { openTestDoor, pageHtml, type TestDoor } from '../support/door.ts';

const STORY = 'c'.repeat(32);
const PATH = '/2026/11/09/ferry';
const BROWSER = {
  'user-agent': 'Mozilla/5.0 (Linux; Android 11; CUBOT NOTE 20) Chrome/140.0 Mobile Safari/537.36',
};
const HOUR = 3_600_000;

let door: TestDoor | undefined;
afterEach(async () => {
  await door?.close();
  door = undefined;
});

/** A door with one story and one page that is none; the story answers with `status`. */
async function open({
  status = 200,
  ...more
}: { status?: number } & Parameters<typeof openTestDoor>[0] = {}) {
  const opened = await openTestDoor({
    show: (req, res) => {
      const story = req.url === PATH ? { story: STORY, status } : {};
      res.setHeader('Content-Type', 'text/html; charset=utf-8');
      res.end(pageHtml({ edition: 1, ...story }, '<p>The ferry stopped.</p>'));
    },
    ...more,
  });
  door = opened;
  const { paper, doors, send } = opened;
  const views = async () => {
    await doors.saveViews();
    return paper.views[STORY] ?? 0;
  };
  const read = (headers: Record<string, string> = {}, method = 'GET') =>
    send(PATH, { method, headers: { ...BROWSER, ...headers } });
  return { ...opened, views, read };
}

test('each reader who opens a story counts: the first, who waits for it, and those who get it from memory', async () => {
  const { read, views, paper, get } = await open();
  await read();
  expect(await views()).toBe(1);
  await read();
  await read();
  expect(await views()).toBe(3);
  expect(paper.rendered).toEqual([PATH]);
  await get('/news', BROWSER);
  await get('/news', BROWSER);
  expect(await views()).toBe(3);
});

test('the mark by which it is known does not leave the door', async () => {
  const { read } = await open();
  expect((await read()).text).not.toContain(STORY);
});

test('who has the page and is told that it is still true has opened it too', async () => {
  const { read, views } = await open();
  const { headers } = await read();
  expect((await read({ 'if-none-match': String(headers.etag) })).status).toBe(304);
  expect(await views()).toBe(2);
});

test.each([
  ['a HEAD', {}, 'HEAD'],
  ['what a browser fetches ahead', { 'sec-purpose': 'prefetch' }],
  ['what it renders ahead', { 'sec-purpose': 'prefetch;prerender' }],
  ['what an older one fetches ahead', { purpose: 'prefetch' }],
  ['what a Firefox fetches ahead', { 'x-moz': 'prefetch' }],
  ['the look of a service worker', { 'x-stringer-background': '1' }],
  ['a frame on another site', { 'sec-fetch-dest': 'iframe', 'sec-fetch-site': 'cross-site' }],
  ['a picture that is none', { 'sec-fetch-dest': 'image', 'sec-fetch-site': 'cross-site' }],
  ['another site that says it was opened', { 'x-stringer-seen': '1', 'sec-fetch-site': 'cross-site' }],
  [
    'a search engine',
    { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' },
  ],
  ['the card of a message', { 'user-agent': 'WhatsApp/2.24' }],
  ['a program', { 'user-agent': 'curl/8.5.0' }],
])('%s is nobody who reads', async (_, headers: Record<string, string>, method = 'GET') => {
  const { read, views } = await open();
  await read(headers, method);
  await read(headers, method); // from memory
  expect(await views()).toBe(0);
});

test('who does not say what they are is no reader either', async () => {
  const { get, views } = await open();
  await get(PATH);
  await get(PATH);
  expect(await views()).toBe(0);
});

test('a page that was fetched ahead counts when it is looked at', async () => {
  const { read, views } = await open();
  const { headers } = await read({ 'sec-purpose': 'prefetch' });
  const opened = { 'x-stringer-seen': '1', 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'empty' };
  const { status } = await read({ ...opened, 'if-none-match': String(headers.etag) });
  expect([status, await views()]).toEqual([304, 1]);
});

test('what a service worker passes on counts, and what a script fetches does not', async () => {
  const { read, views } = await open();
  const passedOn = { 'sec-fetch-dest': 'empty', 'sec-fetch-site': 'same-origin' };
  await read({ ...passedOn, 'sec-fetch-mode': 'navigate' });
  await read({ ...passedOn, 'sec-fetch-mode': 'cors' });
  expect(await views()).toBe(1);
});

test('the light version of a story is the story too', async () => {
  const { read, views, get } = await open();
  await read({ 'save-data': 'on' });
  await read({ 'save-data': 'on' });
  await get(`/light${PATH}`, BROWSER);
  expect(await views()).toBe(3);
});

test('an address where a story was withdrawn counts for nothing', async () => {
  const { read, views } = await open({ status: 410 });
  await read();
  await read();
  expect(await views()).toBe(0);
});

test('who loads a story again and again counts so often in an hour, and again in the next', async () => {
  const { read, views, paper } = await open();
  for (let times = 0; times < 25; times += 1) await read();
  expect(await views()).toBe(20);
  paper.now += HOUR;
  await views();
  await read();
  expect(await views()).toBe(21);
});

test('behind a proxy that is believed each reader is one', async () => {
  const { read, views } = await open({ trustProxy: ['127.0.0.1'] });
  for (let reader = 0; reader < 25; reader += 1)
    await read({ 'x-forwarded-for': `203.0.113.${reader}`, 'x-forwarded-host': 'paper.test' });
  expect(await views()).toBe(25);
});

test('a view is counted by where the reader came from, and the address is kept nowhere', async () => {
  const { read, views, paper } = await open();
  const seen = {
    'sec-fetch-site': 'same-origin',
    'sec-fetch-dest': 'empty',
    referer: `http://paper.test${PATH}`,
  };
  await read({ referer: 'https://www.google.com/' });
  await read({ referer: 'https://t.co/x' });
  await read({ referer: 'http://paper.test/news' });
  await read();
  await read({ ...seen, 'x-stringer-seen': 'https://blog.example/' });
  await read({ ...seen, 'x-stringer-seen': '1' });
  expect(await views()).toBe(6);
  expect(paper.arrivals).toEqual({ search: 1, social: 1, site: 1, direct: 2, other: 1 });
});

test('what cannot be stored is counted with the next', async () => {
  let isAway = true;
  const saveCounts = async () => {
    if (isAway) throw new Error('the database is away');
  };
  const { read, views, paper } = await open({ saveCounts });
  await read();
  expect([await views(), paper.errors]).toEqual([0, 1]);
  isAway = false;
  await read();
  expect(await views()).toBe(2);
  expect(await views()).toBe(2);
});

test('views that come while others are stored are neither lost nor counted twice', async () => {
  const { read, views, doors } = await open();
  await read();
  const first = doors.saveViews();
  await read();
  await Promise.all([first, doors.saveViews()]);
  expect(await views()).toBe(2);
});

test('what an address did is forgotten with the hour, and no two stories share a bound', () => {
  const repeated = rememberRepeatedViews(1);
  repeated.forgetInTime(0);
  const stories = Array.from({ length: 50 }, (_, story) => `${story}`.padStart(32, '0'));
  expect(stories.filter((story) => repeated.isTooMany('192.0.2.7', story)).length).toBeLessThan(2);
  expect(stories.every((story) => repeated.isTooMany('192.0.2.7', story))).toBe(true);
  expect(stories.filter((story) => repeated.isTooMany('192.0.2.8', story)).length).toBeLessThan(2);
  repeated.forgetInTime(HOUR - 1);
  expect(stories.every((story) => repeated.isTooMany('192.0.2.7', story))).toBe(true);
  repeated.forgetInTime(HOUR);
  expect(stories.filter((story) => repeated.isTooMany('192.0.2.7', story)).length).toBeLessThan(2);
});

test('who has one IPv6 address has those beside it too', () => {
  const repeated = rememberRepeatedViews(1);
  expect(repeated.isTooMany('2001:db8::1', STORY)).toBe(false);
  expect(repeated.isTooMany('2001:db8::2', STORY)).toBe(true);
});
