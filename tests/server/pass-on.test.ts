import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Channel } from '#domain/sharing/channels';
import { openTestDoor, type TestDoor } from '../support/door.ts';

const STORY = 'c'.repeat(32);
const PATH = '/2026/11/09/ferry';
const BROWSER = { 'user-agent': 'Mozilla/5.0 (Linux; Android 10; K) Chrome/140.0 Mobile Safari/537.36' };
const CLICK = {
  ...BROWSER,
  'sec-fetch-dest': 'document',
  'sec-fetch-mode': 'navigate',
  'sec-fetch-site': 'same-origin',
};

let door: TestDoor;
beforeEach(async () => {
  door = await openTestDoor({
    resolve: (path, query) => {
      const channel = /\/share\/([a-z]+)$/.exec(path)?.[1] as Channel | undefined;
      if (!channel) return { kind: 'page', path, cursor: false };
      const server = query.get('server');
      const page = `${path}?${query}`;
      return {
        kind: 'passed-on',
        storyId: STORY,
        channel,
        shared: { text: 'Ferry', path: PATH },
        mastodon: channel === 'mastodon' ? { server, page } : null,
      };
    },
  });
});
afterEach(() => door.close());

const shares = async () => {
  await door.doors.saveViews();
  return door.paper.shares;
};
const pass = (channel: string, headers: Record<string, string> = CLICK, method = 'GET') =>
  door.send(`${PATH}/share/${channel}`, { method, headers });

test('who passes a story on is led to the network, and the channel is counted', async () => {
  const { status, headers } = await pass('telegram');
  expect([status, headers.location]).toEqual([
    303,
    'https://t.me/share/url?url=http%3A%2F%2Fpaper.test%2F2026%2F11%2F09%2Fferry&text=Ferry',
  ]);
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['x-robots-tag']).toBe('noindex, nofollow');
  expect(headers['set-cookie']).toBeUndefined();
  await pass('telegram');
  await pass('email');
  expect(await shares()).toEqual({ [`${STORY} telegram`]: 2, [`${STORY} email`]: 1 });
  expect(door.paper.views).toEqual({});
  expect(door.paper.rendered).toEqual([]);
});

test('what a script says of a button counts, and leads to the story', async () => {
  const fetched = {
    ...BROWSER,
    'sec-fetch-dest': 'empty',
    'sec-fetch-mode': 'cors',
    'sec-fetch-site': 'same-origin',
  };
  for (const channel of ['copy', 'device', 'quote'])
    expect((await pass(channel, fetched)).headers.location).toBe(`http://paper.test${PATH}`);
  expect(Object.keys(await shares())).toEqual([`${STORY} copy`, `${STORY} device`, `${STORY} quote`]);
});

test.each([
  ['a HEAD', CLICK, 'HEAD'],
  ['what a browser fetches ahead', { ...CLICK, 'sec-purpose': 'prefetch' }],
  ['an old browser that fetches ahead', { ...BROWSER, 'x-moz': 'prefetch' }],
  ['a picture on this site', { ...CLICK, 'sec-fetch-dest': 'image' }],
  ['a picture on another', { ...CLICK, 'sec-fetch-dest': 'image', 'sec-fetch-site': 'cross-site' }],
  ['a link on another', { ...CLICK, 'sec-fetch-site': 'cross-site' }],
  ['a script of another', { ...CLICK, 'sec-fetch-dest': 'empty', 'sec-fetch-site': 'cross-site' }],
  ['a search engine', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' }],
  ['the card of a message', { 'user-agent': 'WhatsApp/2.24' }],
  ['who does not say what they are', {}],
])('%s is led on and does not count', async (_, headers, method = 'GET') => {
  expect((await pass('x', headers, method)).status).toBe(303);
  expect(await shares()).toEqual({});
});

test('a code that a camera reads counts, and so does a browser that says nothing of where from', async () => {
  await pass('qr', { ...CLICK, 'sec-fetch-site': 'none' });
  await pass('qr', BROWSER);
  expect(await shares()).toEqual({ [`${STORY} qr`]: 2 });
});

test('who passes a story on again and again counts so often in an hour, for each channel', async () => {
  for (let times = 0; times < 25; times += 1) await pass('x');
  await pass('copy');
  expect(await shares()).toEqual({ [`${STORY} x`]: 20, [`${STORY} copy`]: 1 });
  door.paper.now += 3_600_000;
  await shares();
  await pass('x');
  expect(await shares()).toMatchObject({ [`${STORY} x`]: 21 });
});

test('a story can only be passed on by reading, never by writing', async () => {
  expect((await pass('x', CLICK, 'POST')).status).toBe(405);
  expect(await shares()).toEqual({});
});

test('the reader’s own server is a place only where the reader named it on our page', async () => {
  const named = 'mastodon?server=mastodon.social';
  const there = 'https://mastodon.social/share?text=Ferry%20http%3A%2F%2Fpaper.test%2F2026%2F11%2F09%2Fferry';
  expect((await pass(named)).headers.location).toBe(there);
  expect((await pass(named, { ...BROWSER, referer: 'http://paper.test/x' })).headers.location).toBe(there);
  expect(await shares()).toEqual({ [`${STORY} mastodon`]: 2 });
  const fromElsewhere = [
    { ...CLICK, 'sec-fetch-site': 'cross-site' },
    { ...CLICK, 'sec-fetch-site': 'none' },
    { ...BROWSER, referer: 'http://paper.test.evil.example/' },
    BROWSER,
  ];
  for (const headers of fromElsewhere) expect((await pass(named, headers)).status).toBe(200);
  expect((await pass('mastodon')).status).toBe(200);
  expect(await shares()).toEqual({ [`${STORY} mastodon`]: 2 });
});
