import { afterAll, beforeAll, expect, test } from 'vitest';
import { MACHINE } from '#domain/access';
import { shortPath } from '#domain/stories/address';
import { newId } from '#lib/id';
import type { Canary } from '../support/canary.ts';
import { crawl, type Seen, seenOf } from '../support/crawl.ts';
import { HOUR, runStory, valueOf } from '../support/newsroom.ts';
import { type OpenPortal, openPortal } from '../support/portal.ts';

/**
 * Unique words in every field of stories that readers may not have, or not yet, are looked for in everything that a
 * stranger can fetch: what links lead to, and what somebody who knows the addresses would guess.
 */
const TAGS = ['draft', 'later', 'held', 'edited', 'update'] as const;
type Tag = (typeof TAGS)[number];
let portal: OpenPortal;
const canaries = new Map<Tag, Canary>();
const ids = new Map<Tag, string>();
let hour = 0;
let path = '';
let livePath = '';

const canaryOf = (tag: Tag): Canary => {
  const canary = canaries.get(tag);
  if (!canary) throw new Error(tag);
  return canary;
};

beforeAll(async () => {
  portal = await openPortal();
  const { now } = portal.clock;
  hour = now + HOUR;
  const { hatchCanary, noteOn } = await import('../support/canary.ts');
  const { createStory } = await import('#domain/stories/create-story');
  const { saveStory } = await import('#domain/stories/save-story');
  const { scheduleStory } = await import('#domain/stories/schedule-story');
  const { setEmbargo } = await import('#domain/stories/embargo-story');
  await runStory({ headline: 'For everybody' }, now - 1000);
  for (const tag of TAGS) {
    const isOpen = tag !== 'later' && tag !== 'update';
    const canary = await hatchCanary(tag, { isOpen, at: now });
    canaries.set(tag, canary);
    const { draft } = canary;
    if (tag === 'edited' || tag === 'update') {
      const live = await runStory(
        { headline: `Live and ${tag === 'edited' ? 'mended' : 'to come'}` },
        now - 2000,
      );
      valueOf(await saveStory(MACHINE, { id: live.id, version: 1, ...draft, urlSlug: '' }, now));
      ids.set(tag, live.id);
      delete canary.words.urlslug;
      if (tag === 'update') {
        livePath = live.path;
        valueOf(await scheduleStory(MACHINE, { id: live.id, version: 2, startsAt: hour }, now));
      }
    } else {
      const { id } = valueOf(await createStory(MACHINE, draft, now));
      ids.set(tag, id);
      if (tag === 'later')
        path = valueOf(await scheduleStory(MACHINE, { id, version: 1, startsAt: hour }, now)).path;
      if (tag === 'held') {
        const reason = 'zqheldreason';
        canary.secrets.push(reason);
        const embargo = { id, until: now + 48 * HOUR, reason, opensPreviews: false };
        valueOf(await setEmbargo(MACHINE, embargo, now));
      }
    }
    await noteOn(canary, ids.get(tag) ?? '', tag, now);
  }
}, 240_000);
afterAll(() => portal.close());

const WIDTHS = [320, 330, 640, 960, 1280];
const PUBLIC = [
  '/',
  '/feed.xml',
  '/atom.xml',
  '/feed.json',
  '/sitemap.xml',
  '/news-sitemap.xml',
  '/sitemaps/pages.xml',
  '/sitemaps/topics.xml',
  '/sitemaps/people.xml',
  '/robots.txt',
  '/llms.txt',
  '/opensearch.xml',
  '/archive',
  '/topics',
  '/by',
  '/corrections',
];

const searchFor = (words = '') => `/search?q=${words}`;
/** No story has it. */
const NOBODYS = 'zqnobodysword';

const mapOf = (day: string): string => `/sitemaps/${day.slice(1, 8).replace('/', '-')}.xml`;

/** What somebody would ask for who knows the words, the identities and how addresses are made. */
function guessesOf(tag: Tag): string[] {
  const { words, pictures, file } = canaryOf(tag);
  const id = ids.get(tag) ?? '';
  const day = path.split('/').slice(0, 4).join('/');
  const slugs = [words.urlslug, words.headline].flatMap((slug) => slug ?? []);
  const media = pictures.flatMap((mediaId) =>
    WIDTHS.flatMap((width) => [`/media/${mediaId}/1/${width}.jpg`, `/media/${mediaId}/1/${width}.avif`]),
  );
  const token = newId();
  return [
    ...slugs.flatMap((slug) => [`${day}/${slug}`, `${day}/${slug}/`, `${day}/${slug.toUpperCase()}`]),
    ...slugs.map((slug) => `${day}/${slug}/share/x`),
    shortPath(id),
    `${shortPath(id)}/qr`,
    day,
    day.slice(0, 8),
    day.slice(0, 5),
    mapOf(day),
    `/topics?from=${words.topic}`,
    `/by?from=${words.byline}`,
    `/topics/${words.topic}`,
    ...['feed.xml', 'atom.xml', 'feed.json'].flatMap((file) => [
      `/topics/${words.topic}/${file}`,
      `/by/${words.byline}/${file}`,
    ]),
    ...slugs.flatMap((slug) => [
      `${day}/${slug}/republish`,
      `/oembed?url=${encodeURIComponent(`${portal.origin}${day}/${slug}`)}`,
    ]),
    `/by/${words.byline}`,
    searchFor(words.headline),
    searchFor(words.headline?.slice(0, -1)),
    `/search/words?q=${words.headline?.slice(0, 6)}`,
    `/news?before=${hour.toString(36)}-${id}`,
    ...media.slice(0, tag === 'later' ? undefined : 10),
    ...pictures.map((mediaId) => `/preview/${token}/media/${mediaId}/1/320.jpg`),
    ...pictures.map((mediaId) => `/admin/media/${mediaId}/1/320.jpg`),
    ...['wide', 'square', 'slide-1', '16x9'].flatMap((shape) => [
      `/cards/${id}/${'0'.repeat(16)}/${shape}.jpg`,
      `/admin/stories/${id}/cards/${shape}`,
    ]),
    `/files/${file.id}/${file.name}`,
    `/admin/files/${file.id}/${file.name}`,
    `/preview/${token}/files/${file.id}/${file.name}`,
    `/preview/${token}`,
    `/preview/${id}`,
    `/admin/stories/${id}`,
    `/admin/stories/${id}/history`,
    `/admin/stories/${id}/preview`,
    `/reader${path}`,
    `/_next${path}`,
    `${day}/%00`,
    `${day}/%zz`,
    ...['', '/schedule', '/notes', '/previews', '/revisions/1', '/editors/1'].map(
      (end) => `/api/stories/${id}${end}`,
    ),
    `/api/stories?search=${words.headline}`,
    ...pictures.slice(0, 2).map((mediaId) => `/api/media/${mediaId}`),
    `/api/files/${file.id}`,
  ];
}

async function lookEverywhere(): Promise<Seen[]> {
  const all = await crawl(portal.send, portal.origin, [...PUBLIC, ...TAGS.flatMap(guessesOf)]);
  const headers = { origin: portal.origin, 'content-type': 'application/json' };
  for (const tag of TAGS) {
    for (const end of ['publish', 'schedule', 'schedule/look', 'duplicate', 'previews']) {
      const target = `/api/stories/${ids.get(tag)}/${end}`;
      all.push(seenOf(target, await portal.send(target, { method: 'POST', headers, body: '{}' })));
    }
  }
  expect(all.filter(({ status }) => status === 429 || status >= 500)).toEqual([]); // or nothing was looked at
  return all;
}

/**
 * Where a word stands although nobody asked with it: what repeats the address that it was asked for says nothing. The
 * search repeats its question, so its answer is compared with another one's instead.
 */
function foundIn(all: Seen[], needle: string): string[] {
  return all
    .filter(({ target }) => !target.includes(searchFor(needle)))
    .filter(({ target, text }) =>
      text
        .replaceAll(target.toLowerCase(), '')
        .replaceAll(encodeURIComponent(target).toLowerCase(), '')
        .includes(needle),
    )
    .map(({ target }) => target);
}

/** What the search says of a word, without the word. */
async function saidOf(word: string): Promise<string> {
  const { text } = seenOf(
    '',
    await portal.send(searchFor(word), { headers: { 'accept-encoding': 'identity' } }),
  );
  const [body = ''] = /<main[\s\S]*<\/main>/.exec(text) ?? [];
  return body.replaceAll(word, 'word');
}

const NOT_SEEN = { status: 0, text: '' };

const leaks = (all: Seen[], needles: string[]) =>
  needles.flatMap((needle) => foundIn(all, needle).map((target) => `${needle} in ${target}`));

test('before the hour no byte of any of them is anywhere', { timeout: 240_000 }, async () => {
  const all = await lookEverywhere();
  expect(all.length).toBeGreaterThan(150);
  expect(all.filter(({ target, status }) => target === '/' && status === 200)).toHaveLength(1);
  for (const tag of TAGS) {
    const { words, secrets, pictures, file } = canaryOf(tag);
    expect(leaks(all, [...Object.values(words), ...secrets])).toEqual([]);
    const nothing = await saidOf(NOBODYS);
    expect(nothing).toContain('word');
    expect(await saidOf(words.headline ?? '')).toBe(nothing);
    const own = all.filter(({ target }) => /^\/(media|files)\//.test(target));
    for (const id of [...pictures, file.id])
      expect(own.filter(({ target, status }) => target.includes(id) && status !== 404)).toEqual([]);
  }
  const hidden = [...ids].filter(([tag]) => tag !== 'edited' && tag !== 'update').map(([, id]) => id);
  expect(leaks(all, [...hidden, ...TAGS.flatMap((tag) => canaryOf(tag).pictures)])).toEqual([]);
});

test('at the hour what was scheduled is everywhere it belongs, and nothing else is', {
  timeout: 240_000,
}, async () => {
  portal.clock.now = hour;
  const all = await lookEverywhere();
  const at = (target: string) => all.find((seen) => seen.target === target) ?? NOT_SEEN;
  const { words, pictures, file, secrets } = canaryOf('later');
  const page = at(path);
  expect(page.status).toBe(200);
  const notOnThePage = ['trailtext', 'filebytes', 'urlslug'];
  for (const [place, word] of Object.entries(words))
    if (!notOnThePage.includes(place)) expect([place, page.text.includes(word)]).toEqual([place, true]);
  const day = path.split('/').slice(0, 4).join('/');
  for (const list of [
    '/',
    '/news',
    '/feed.xml',
    '/news/feed.xml',
    day,
    day.slice(0, 8),
    `/topics/${words.topic}`,
    '/news-sitemap.xml',
    '/llms.txt',
  ])
    expect([list, at(list).text.includes(words.headline ?? '')]).toEqual([list, true]);
  expect(at('/feed.xml').text).toContain(words.trailtext);
  expect(at(mapOf(day)).text).toContain(`<loc>${portal.origin}${path}</loc>`);
  expect(at('/sitemaps/topics.xml').text).toContain(`/topics/${words.topic}</loc>`);
  for (const mediaId of pictures)
    expect([mediaId, at(`/media/${mediaId}/1/320.jpg`).status]).toEqual([mediaId, 200]);
  expect(at(`/files/${file.id}/${file.name}`)).toMatchObject({ status: 200 });
  expect(at(`/files/${file.id}/${file.name}`).text).toContain(words.filebytes);
  expect(at(livePath).text).toContain(canaryOf('update').words.headline);
  expect(leaks(all, [...secrets, ...canaryOf('update').secrets])).toEqual([]);
  for (const tag of ['draft', 'held', 'edited'] as const)
    expect(leaks(all, [...Object.values(canaryOf(tag).words), ...canaryOf(tag).secrets])).toEqual([]);
  expect(at(searchFor(words.headline)).text).toContain(`<mark>${words.headline}</mark>`);
  for (const tag of ['draft', 'held', 'edited'] as const)
    expect(await saidOf(canaryOf(tag).words.headline ?? '')).toBe(await saidOf(NOBODYS));
});
