import { beforeAll, expect, test } from 'vitest';
import { read } from '#db/client';
import { findTopicBySlug } from '#db/topics';
import { MACHINE } from '#domain/access';
import { resolveAddress } from '#domain/front/addresses';
import { readVersionedSettings } from '#domain/settings/read-settings';
import { saveSettings } from '#domain/settings/save-settings';
import { changeAddress } from '#domain/stories/change-address';
import { saveTopic } from '#domain/topics/save-topic';
import { environment } from '#lib/environment';
import {
  draftStory,
  MINUTE,
  MORNING,
  openNewsroom,
  runStory,
  valueOf,
  withdraw,
} from '../../support/newsroom.ts';

beforeAll(openNewsroom);

const resolve = (address: string, at = MORNING) => {
  const [path = '', query = ''] = address.split('?');
  return resolveAddress(path, new URLSearchParams(query), at);
};
const MISSING = { kind: 'missing' };
const FILES = ['feed.xml', 'atom.xml', 'feed.json'];

test('the paper, each section, topic and person have a feed in each form, and lists that nobody has do not', async () => {
  await runStory({ topics: ['Salt'], bylines: [{ name: 'Ines Prado', role: 'reporting' }] });
  for (const list of ['', '/news', '/in-depth', '/topics/salt', '/by/ines-prado']) {
    for (const file of FILES) {
      const path = `${list}/${file}`;
      expect(await resolve(path), path).toEqual({ kind: 'page', path, cursor: false });
      expect(await resolve(path.toUpperCase())).toEqual({ kind: 'moved', to: path });
    }
    expect(await resolve(`${list}/rss.xml`)).toEqual(MISSING);
  }
  expect(await resolve('/corrections/feed.xml')).toMatchObject({ kind: 'page' });
  const none = [
    '/topics',
    '/by',
    '/search',
    '/archive',
    '/2026',
    '/2026/11/09',
    '/by/ines-prado/x',
    '/topics/nothing',
  ];
  for (const list of none)
    for (const file of FILES) expect(await resolve(`${list}/${file}`), `${list}/${file}`).toEqual(MISSING);
  for (const file of ['atom.xml', 'feed.json'])
    expect(await resolve(`/corrections/${file}`)).toEqual(MISSING);
});

test('a topic has feeds from the hour of its first story until its last is withdrawn', async () => {
  const story = await runStory({ topics: ['Oakum'] }, MORNING);
  for (const file of FILES) {
    expect(await resolve(`/topics/oakum/${file}`, MORNING - 1)).toEqual(MISSING);
    expect(await resolve(`/topics/oakum/${file}`, MORNING)).toMatchObject({ kind: 'page' });
  }
  await withdraw(story, MORNING + 1);
  for (const file of FILES) expect(await resolve(`/topics/oakum/${file}`, MORNING + 1)).toEqual(MISSING);
});

test('the feeds of a topic move with it', async () => {
  await runStory({ topics: ['Ropes'] });
  const topic = await findTopicBySlug(read(), 'ropes');
  const words = { name: 'Ropes', slug: 'cordage', description: '' };
  const which = { id: topic?.id ?? '', edits: topic?.edits ?? 0 };
  valueOf(await saveTopic(MACHINE, { ...which, words }, MORNING));
  for (const file of FILES)
    expect(await resolve(`/topics/ropes/${file}`)).toEqual({ kind: 'moved', to: `/topics/cordage/${file}` });
});

const { siteUrl } = environment();
const askFor = (url: string, more = '') => `/oembed?url=${encodeURIComponent(url)}${more}`;
const shown = (path: string, more = 'format=json') => ({
  kind: 'page',
  path: `/oembed?url=${encodeURIComponent(siteUrl + path)}&${more}`,
  cursor: true,
});

test('whoever asks how to show a story is answered, however its address is spelled', async () => {
  const { path } = await runStory({ headline: 'Shown elsewhere' });
  const spellings = [
    path,
    `${path}/`,
    path.toUpperCase(),
    `/light${path}`,
    `${path}?utm_source=x`,
    `${path}#slide-2`,
  ];
  for (const spelling of spellings)
    expect(await resolve(askFor(siteUrl + spelling)), spelling).toEqual(shown(path));
  expect(await resolve(askFor(siteUrl + path, '&format=xml&maxwidth=400&x=1'))).toEqual(
    shown(path, 'format=xml&maxwidth=400'),
  );
  for (const useless of ['-1', '0', 'x', '1e3', '4.5', '99999', ''])
    expect(await resolve(askFor(siteUrl + path, `&maxwidth=${useless}&maxheight=${useless}`))).toEqual(
      shown(path),
    );
});

test('a story that moved is shown by the address that it has now', async () => {
  const { id, path } = await runStory({ headline: 'About to move' });
  valueOf(await changeAddress(MACHINE, { id, urlSlug: 'has-moved' }, MORNING));
  expect(await resolve(askFor(siteUrl + path))).toEqual(shown('/2026/11/09/has-moved'));
});

test('what is not live, not a story or not of this site is answered as what never was', async () => {
  const story = await runStory({ headline: 'Comes at its hour' }, MORNING);
  const draft = await draftStory({ headline: 'Never published' });
  expect(draft.id).not.toBe('');
  expect(await resolve(askFor(siteUrl + story.path), MORNING - 1)).toEqual(MISSING);
  const others = [
    '/2026/11/09/never-published',
    '/2026/11/09/never-was',
    '/',
    '/news',
    '/admin',
    `${story.path}/slides/1`,
    '/2026/02/30/x',
  ].map((path) => siteUrl + path);
  for (const url of [
    ...others,
    `https://other.example${story.path}`,
    story.path,
    'javascript:alert(1)',
    'x',
    '',
  ])
    expect(await resolve(askFor(url)), url).toEqual(MISSING);
  expect(await resolve('/oembed')).toEqual(MISSING);
  expect(await resolve('/oembed/x')).toEqual(MISSING);
  await withdraw(story, MORNING + 1);
  expect(await resolve(askFor(siteUrl + story.path), MORNING + 1)).toEqual(MISSING);
});

test('a form that nobody writes is refused alike, whatever is asked for', async () => {
  const { path } = await runStory({ headline: 'Asked for as YAML' });
  const refused = { kind: 'page', path: '/oembed?format=other', cursor: true };
  for (const url of [siteUrl + path, `${siteUrl}/2026/11/09/never-was`, 'x'])
    expect(await resolve(askFor(url, '&format=yaml'))).toEqual(refused);
});

async function offer(republish: boolean): Promise<void> {
  const { version, settings } = await readVersionedSettings();
  valueOf(await saveSettings(MACHINE, { version, settings: { ...settings, republish } }, MORNING));
}

test('a live story may be taken over where the paper offers that, and no other', async () => {
  const story = await runStory({ headline: 'To be taken over' }, MORNING);
  const path = `${story.path}/republish`;
  expect(await resolve(path)).toEqual(MISSING);
  await offer(true);
  expect(await resolve(path, MORNING - 1)).toEqual(MISSING);
  expect(await resolve(path)).toEqual({ kind: 'page', path, cursor: false });
  expect(await resolve('/2026/11/09/never-was/republish')).toEqual(MISSING);
  expect(await resolve('/news/republish')).toEqual(MISSING);
  expect(await resolve('/republish')).toEqual(MISSING);
  await withdraw(story, MORNING + MINUTE);
  expect(await resolve(path, MORNING + MINUTE)).toEqual(MISSING);
  await offer(false);
});
