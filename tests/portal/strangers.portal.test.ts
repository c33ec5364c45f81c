import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { shortPath } from '#domain/stories/address';
import { newId } from '#lib/id';
import type { Got } from '../support/door.ts';
import { addPicture, bodyOf, draftStory, runStory, valueOf, withdraw } from '../support/newsroom.ts';
import { type OpenPortal, openPortal } from '../support/portal.ts';

/** What a stranger can learn by asking for something that readers may not see, and for something that was never there. */
let portal: OpenPortal;
const rendered: string[] = [];
const hidden = { id: '', path: '', topic: 'silent-river', picture: '', file: '', place: '' };
beforeAll(async () => {
  portal = await openPortal({ counted: (target) => rendered.push(target) });
  const { now } = portal.clock;
  hidden.picture = await addPicture();
  const slides = [{ mediaId: hidden.picture, alt: 'A', caption: 'B', credit: 'C' }];
  const { storeFile } = await import('#domain/files/store-file');
  const { MACHINE } = await import('#domain/access');
  const sent = { bytes: Buffer.from('a,b'), name: 'figures.csv' };
  hidden.file = valueOf(await storeFile(MACHINE, sent, now)).id;
  const attrs = { fileId: hidden.file, label: 'Silent figures' };
  const parts = {
    body: {
      type: 'doc' as const,
      content: [...bodyOf('It is silent.').content, { type: 'file' as const, attrs }],
    },
    topics: ['Silent river'],
    bylines: [{ name: 'Nobody Known', role: 'reporting' as const }],
    slides,
  };
  await runStory({}, now - 5000);
  // Published an hour ahead of the portal's clock: there is all that a story has, and its hour has not come.
  const story = await runStory({ ...parts, headline: 'The silent river' }, now + 3_600_000);
  Object.assign(hidden, story, { place: `${(now + 3_600_000).toString(36)}-${story.id}` });
  await draftStory({ ...parts, headline: 'The river drafted', topics: ['Drafted river'] }, now);
  await portal.get('/nothing'); // the one page for all of them
});
afterAll(() => portal.close());
beforeEach(() => {
  rendered.length = 0;
});

/** Everything that is told, without what is another with each request: the clock, its number, the nonce. */
const told = ({ status, raw, text }: Got) => ({
  status,
  text: text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, ''),
  headers: raw
    .filter((_, at) => !/^(date|x-request-id)$/i.test(raw[at - (at % 2)] ?? ''))
    .map((value) => value.replace(/nonce(-|=")[\w+/=]+/g, 'nonce')),
});

const NEVER = newId();

test('what readers may not see yet answers as what was never there, byte for byte and without a render', async () => {
  const [, year = '', month = '', date = ''] = hidden.path.split('/');
  const pairs = [
    [hidden.path, hidden.path.replace('silent', 'never')],
    [hidden.path.toUpperCase(), hidden.path.toUpperCase().replace('SILENT', 'NEVER')],
    [`${hidden.path}/`, `/${year}/${month}/${date}/never/`],
    ...['x', 'mastodon', 'mastodon?server=mastodon.social', 'copy'].map((channel) => [
      `${hidden.path}/share/${channel}`,
      `${hidden.path.replace('silent', 'never')}/share/${channel}`,
    ]),
    [shortPath(hidden.id), shortPath(NEVER)],
    [`${shortPath(hidden.id)}/qr`, `${shortPath(NEVER)}/qr`],
    ['/topics/silent-river', '/topics/never-river'],
    ['/TOPICS/silent-river', '/TOPICS/never-river'],
    ['/topics//silent-river', '/topics//never-river'],
    ['/topics/silent-river/', '/topics/never-river/'],
    ['/topics/drafted-river', '/topics/never-river'],
    ['/topics/silent-river/feed.xml', '/topics/never-river/feed.xml'],
    [`/news?before=${hidden.place}`, `/news?before=${hidden.place.replace(hidden.id, NEVER)}`],
    [`/NEWS?before=${hidden.place}`, `/NEWS?before=${hidden.place.replace(hidden.id, NEVER)}`],
    [`/topics/silent-river?before=${hidden.place}`, `/topics/never-river?before=${hidden.place}`],
    ['/people/nobody-known', '/people/never-known'],
    [`/media/${hidden.picture}/1/640.jpg`, `/media/${NEVER}/1/640.jpg`],
    [`/files/${hidden.file}/figures.csv`, `/files/${NEVER}/figures.csv`],
  ];
  for (const [secret = '', nothing = ''] of pairs) {
    for (const method of ['GET', 'HEAD']) {
      const sent = { method, headers: { 'if-none-match': '*', 'accept-encoding': 'br' } };
      const answer = told(await portal.send(secret, sent));
      expect([secret, answer.status]).toEqual([secret, 404]);
      expect(answer).toEqual(told(await portal.send(nothing, sent)));
    }
  }
  expect(rendered).toEqual([]);
});

test('no list, feed or page about something else says a word of it', async () => {
  for (const path of [
    '/',
    '/news',
    '/in-depth',
    '/feed.xml',
    '/news/feed.xml',
    '/in-depth/feed.xml',
    '/nothing',
  ]) {
    const { text } = await portal.get(path);
    expect(text).not.toMatch(/silent|drafted|nobody-known|Nobody Known/i);
    for (const secret of [hidden.id, hidden.picture]) expect(text).not.toContain(secret);
  }
});

test('the desk says the same to a stranger about a story, a picture or a command, whether they are there or not', async () => {
  const asked = (id: string) => [
    ['GET', `/admin/stories/${id}`],
    ['GET', `/admin/stories/${id}/preview`],
    ['GET', `/admin/media/${id}/1/640.jpg`],
    ['PUT', `/api/stories/${id}`],
    ['POST', `/api/stories/${id}/publish`],
    ['POST', `/api/stories/${id}/unpublish`],
    ['POST', `/api/stories/${id}/update`],
  ];
  const ask = async (method = '', path = '') => {
    const headers = { origin: portal.origin, 'content-type': 'application/json' };
    return told(await portal.send(path, { method, headers, ...(method === 'GET' ? {} : { body: '{}' }) }));
  };
  const without = (answer: object, id: string) => JSON.stringify(answer).replaceAll(id, 'ID');
  for (const secret of [hidden.id, hidden.picture]) {
    for (const [at, [method, path]] of asked(secret).entries()) {
      const answer = await ask(method, path);
      const nothing = await ask(...(asked(NEVER)[at] ?? []));
      expect([path, answer.status < 300]).toEqual([path, false]);
      expect(without(answer, secret)).toBe(without(nothing, NEVER));
    }
  }
});

test('a topic that was withdrawn with its last story is as one that never was', async () => {
  const story = await runStory({ topics: ['Short lived'] }, portal.clock.now);
  expect((await portal.get('/topics/short-lived')).status).toBe(200);
  portal.clock.now += 1;
  await withdraw(story, portal.clock.now);
  await portal.get('/nothing');
  rendered.length = 0;
  for (const path of ['/topics/short-lived', '/Topics/short-lived']) {
    const answer = told(await portal.get(path));
    expect(answer.status).toBe(404);
    expect(answer).toEqual(told(await portal.get('/topics/never-lived')));
  }
  expect(rendered).toEqual([]);
});
