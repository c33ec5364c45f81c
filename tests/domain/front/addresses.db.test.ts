import { beforeAll, expect, test } from 'vitest';
import { MACHINE } from '#domain/access';
import { resolveAddress } from '#domain/front/addresses';
import { createPerson, savePerson } from '#domain/people/save-person';
import { writeCursor } from '#domain/stories/cursor';
import { unpublishStory } from '#domain/stories/unpublish-story';
import { draftStory, MORNING, openNewsroom, runStory, valueOf, withdraw } from '../../support/newsroom.ts';

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
    '/archive',
    '/2026',
    '/2026/11',
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
  for (const address of ['/2026/11/9', '/2026/11/09/', '//2026/11/9'])
    expect(await resolve(address), address).toEqual({ kind: 'moved', to: '/2026/11/09' });
  expect(await resolve('/2026/11/')).toEqual({ kind: 'moved', to: '/2026/11' });
  expect(await resolve('/2026//')).toEqual({ kind: 'moved', to: '/2026' });
});

test('a month is found without its zero, and goes on at the place that was asked for', async () => {
  const at = Date.UTC(2025, 2, 3, 4);
  await runStory({}, at - 1);
  const story = await runStory({}, at);
  const place = writeCursor({ at, id: story.id });
  expect(await resolve('/2025/3')).toEqual({ kind: 'moved', to: '/2025/03' });
  for (const list of ['/2025/03', '/2025/03/03']) {
    const path = `${list}?before=${place}`;
    expect(await resolve(path)).toEqual({ kind: 'page', path, cursor: true });
  }
  expect(await resolve(`/2025/3/3?before=${place}`)).toEqual({
    kind: 'moved',
    to: `/2025/03/03?before=${place}`,
  });
  expect(await resolve(`/2026/11?before=${place}`)).toEqual({ kind: 'missing' });
  expect(await resolve(`/2025?before=${place}`)).toEqual({ kind: 'page', path: '/2025', cursor: false });
});

test('a year, a month and a day are there while a live story of theirs is', async () => {
  const at = Date.UTC(2023, 6, 1, 4);
  const places = ['/2023', '/2023/07', '/2023/07/01'];
  const story = await runStory({}, at);
  for (const path of places) {
    expect(await resolve(path, at - 1), path).toEqual({ kind: 'missing' });
    expect(await resolve(path, at), path).toEqual({ kind: 'page', path, cursor: false });
  }
  await withdraw(story, at + 1);
  for (const path of places) expect(await resolve(path, at + 1), path).toEqual({ kind: 'missing' });
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
  '/2026/10',
  '/2026/13',
  '/2026/00',
  '/2026/11/09/x/y',
  '/1999',
  '/0000',
  '/02026',
  '/archive/2026',
  '/news/extra',
  '/topics/unknown',
  '/admin',
  '/%2e%2e/etc',
  '/news?before=nonsense',
  `/${'a'.repeat(400)}`,
])('%s leads nowhere', async (address) => {
  expect(await resolve(address)).toEqual({ kind: 'missing' });
});

const placeOf = ({ id }: { id: string }, at: number) => writeCursor({ at, id });

test('a list goes on after a story that it shows, and other queries are dropped', async () => {
  await runStory({ topics: ['Rope'] }, MORNING - 2);
  const story = await runStory({ topics: ['Rope'] }, MORNING - 1);
  const place = placeOf(story, MORNING - 1);
  for (const list of ['/news', '/topics/rope']) {
    const path = `${list}?before=${place}`;
    expect(await resolve(`${list}?utm_source=x&before=${place}`)).toEqual({
      kind: 'page',
      path,
      cursor: true,
    });
    expect(await resolve(`${list.toUpperCase()}/?before=${place}`)).toEqual({ kind: 'moved', to: path });
  }
  expect(await resolve('/?before=x&fbclid=1')).toEqual({ kind: 'page', path: '/', cursor: false });
});

test('a place in a list that was made up leads nowhere', async () => {
  const oldest = await runStory({ topics: ['Tar'] }, MORNING - 3);
  const story = await runStory({ topics: ['Tar'] }, MORNING - 2);
  const draft = await draftStory({ topics: ['Tar'] }, MORNING - 1);
  const made = [
    placeOf({ id: '0'.repeat(32) }, MORNING - 2),
    placeOf(story, MORNING - 1),
    placeOf(draft, MORNING - 1),
    placeOf(story, MORNING - 2).toUpperCase(),
    '',
  ];
  for (const place of made) {
    for (const list of ['/news', '/topics/tar', '/NEWS', '/TOPICS/TAR']) {
      expect(await resolve(`${list}?before=${place}`), `${list} ${place}`).toEqual({ kind: 'missing' });
    }
  }
  expect(await resolve(`/in-depth?before=${placeOf(story, MORNING - 2)}`)).toEqual({ kind: 'missing' });
  expect(await resolve(`/topics/salt?before=${placeOf(story, MORNING - 2)}`)).toEqual({ kind: 'missing' });
  expect(await resolve(`/topics/tar?before=${placeOf(oldest, MORNING - 3)}`)).toEqual({ kind: 'missing' });
});

test('a place in a list is none before its story’s hour, and stays one after its withdrawal', async () => {
  await runStory({ topics: ['Oakum'] }, MORNING - 2);
  const story = await runStory({ topics: ['Oakum'] }, MORNING);
  const address = `/topics/oakum?before=${placeOf(story, MORNING)}`;
  expect(await resolve(address, MORNING - 1)).toEqual({ kind: 'missing' });
  expect(await resolve(address, MORNING)).toMatchObject({ kind: 'page' });
  valueOf(await unpublishStory(MACHINE, { id: story.id }, MORNING + 1));
  expect(await resolve(address, MORNING + 1)).toMatchObject({ kind: 'page' });
});

test('a topic of which nothing is live answers as one that does not exist, in every spelling', async () => {
  const { id } = await runStory({ topics: ['Hidden matter'] }, MORNING);
  await draftStory({ topics: ['Drafted matter'] });
  for (const path of ['/topics/hidden-matter', '/TOPICS/Hidden-Matter', '/topics//hidden-matter/']) {
    expect(await resolve(path, MORNING - 1)).toEqual({ kind: 'missing' });
    expect(await resolve(path, MORNING)).not.toEqual({ kind: 'missing' });
  }
  expect(await resolve('/topics/drafted-matter')).toEqual({ kind: 'missing' });
  valueOf(await unpublishStory(MACHINE, { id }, MORNING + 1));
  for (const path of ['/topics/hidden-matter', '/Topics/hidden-matter']) {
    expect(await resolve(path, MORNING + 1)).toEqual({ kind: 'missing' });
  }
});

test('a person has a page, a feed and places in it while readers may know of them', async () => {
  const bylines = [{ name: 'Ines Prado', role: 'reporting' as const }];
  await runStory({ bylines }, MORNING - 2);
  const story = await runStory({ bylines }, MORNING - 1);
  await draftStory({ bylines: [{ name: 'Nobody Yet', role: 'reporting' }] });
  const place = placeOf(story, MORNING - 1);
  for (const address of ['/by/ines-prado', '/by/ines-prado/feed.xml', `/by/ines-prado?before=${place}`]) {
    expect(await resolve(address)).toMatchObject({ kind: 'page', path: address });
    expect(await resolve(address, MORNING - 3)).toEqual({ kind: 'missing' });
  }
  expect(await resolve('/BY/Ines-Prado/')).toEqual({ kind: 'moved', to: '/by/ines-prado' });
  expect(await resolve('/by/Ines-Prado/FEED.xml')).toEqual({ kind: 'moved', to: '/by/ines-prado/feed.xml' });
  for (const address of [
    '/by?from=nobody-yet',
    '/by?from=',
    '/by/nobody-yet',
    '/by/nobody-yet/feed.xml',
    '/by/nobody',
    '/by/ines-prado/x',
  ])
    expect(await resolve(address), address).toEqual({ kind: 'missing' });
  const made = writeCursor({ at: MORNING - 1, id: '1'.repeat(32) });
  expect(await resolve(`/by/ines-prado?before=${made}`)).toEqual({ kind: 'missing' });
});

test('addresses that a person had lead to the one they have, however often they moved', async () => {
  const profile = { title: 'Walker', bio: '', pictureId: null, links: [], accountId: null };
  const names = ['Ada Quill', 'Ada Reed', 'Ada Straw', 'Ada Quill'];
  const slugs = names.map((name) => name.toLowerCase().replace(' ', '-'));
  const first = { ...profile, name: names[0] ?? '', slug: slugs[0] ?? '' };
  const { id } = valueOf(await createPerson(MACHINE, first, MORNING));
  for (const [moves, name] of names.entries()) {
    const slug = slugs[moves] ?? '';
    if (moves > 0)
      valueOf(await savePerson(MACHINE, { id, edits: moves, profile: { ...profile, name, slug } }, MORNING));
    expect(await resolve(`/by/${slug}`)).toMatchObject({ kind: 'page' });
    for (const old of slugs.slice(0, moves).filter((one) => one !== slug)) {
      expect(await resolve(`/by/${old}`)).toEqual({ kind: 'moved', to: `/by/${slug}` });
      expect(await resolve(`/by/${old}/feed.xml`)).toEqual({ kind: 'moved', to: `/by/${slug}/feed.xml` });
    }
  }
  const hidden = { ...first, title: '' };
  valueOf(await savePerson(MACHINE, { id, edits: 4, profile: hidden }, MORNING));
  for (const slug of slugs) expect(await resolve(`/by/${slug}`)).toEqual({ kind: 'missing' });
});

test('what every object of the language has is no index of names', async () => {
  expect(await resolve('/constructor')).toEqual({ kind: 'missing' });
  expect(await resolve('/constructor?from=anything')).toEqual({ kind: 'missing' });
});
