import { beforeAll, expect, test } from 'vitest';
import { MACHINE } from '#domain/access';
import { resolveAddress } from '#domain/front/addresses';
import { unpublishStory } from '#domain/stories/unpublish-story';
import { draftStory, MORNING, openNewsroom, runStory, valueOf } from '../../support/newsroom.ts';

beforeAll(openNewsroom);

const resolve = (address: string, at = MORNING) => {
  const [path = '', query = ''] = address.split('?');
  return resolveAddress(path, new URLSearchParams(query), at);
};

test('the front, sections, their feeds, a day, a topic and a live story are pages', async () => {
  const { path } = await runStory({ topics: ['Salt'] });
  for (const address of [
    '/',
    '/news',
    '/in-depth',
    '/feed.xml',
    '/news/feed.xml',
    '/topics/salt',
    '/2026/11/09',
    path,
  ]) {
    expect(await resolve(address), address).toEqual({ kind: 'page', path: address, cursor: false });
  }
});

test('another spelling moves to the one canonical address', async () => {
  const { path } = await runStory({ headline: 'Spelled' });
  expect(await resolve(`${path}/`)).toEqual({ kind: 'moved', to: path });
  expect(await resolve(path.toUpperCase())).toEqual({ kind: 'moved', to: path });
  expect(await resolve(path.replace('/11/', '//11//'))).toEqual({ kind: 'moved', to: path });
  expect(await resolve('/News/')).toEqual({ kind: 'moved', to: '/news' });
});

test('a draft, and a story before its hour, answer exactly as an address that does not exist', async () => {
  const { urlSlug } = await runStory({ headline: 'Not yet' }, MORNING);
  await draftStory({ headline: 'Drafted' });
  expect(await resolve('/2026/11/09/drafted')).toEqual({ kind: 'missing' });
  expect(await resolve(`/2026/11/09/${urlSlug}`, MORNING - 1)).toEqual({ kind: 'missing' });
  expect(await resolve('/2026/11/09/never-was')).toEqual({ kind: 'missing' });
});

test('a withdrawn story still has its address, for the notice', async () => {
  const { id, path } = await runStory({ headline: 'Taken back' });
  valueOf(await unpublishStory(MACHINE, { id }, MORNING + 1));
  expect(await resolve(path, MORNING + 1)).toEqual({ kind: 'page', path, cursor: false });
});

test.each([
  '/2026/02/30',
  '/2026/11/08',
  '/2026/11',
  '/news/extra',
  '/topics/unknown',
  '/admin',
  '/%2e%2e/etc',
  '/news?before=nonsense',
  `/${'a'.repeat(400)}`,
])('%s leads nowhere', async (address) => {
  expect(await resolve(address)).toEqual({ kind: 'missing' });
});

test('a cursor is kept in its one spelling and other queries are dropped', async () => {
  const cursor = `abc-${'0'.repeat(32)}`;
  expect(await resolve(`/news?utm_source=x&before=${cursor}`)).toEqual({
    kind: 'page',
    path: `/news?before=${cursor}`,
    cursor: true,
  });
  expect(await resolve('/?before=x&fbclid=1')).toEqual({ kind: 'page', path: '/', cursor: false });
});
