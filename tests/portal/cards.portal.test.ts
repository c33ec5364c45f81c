import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MACHINE } from '#domain/access';
import { storePicture } from '#domain/media/store-picture';
import { saveStory } from '#domain/stories/save-story';
import { updateStory } from '#domain/stories/update-story';
import { HOUR, MINUTE, runStory, valueOf, withdraw, writeContent } from '../support/newsroom.ts';
import { type OpenPortal, openPortal } from '../support/portal.ts';
import { scheduledStory } from '../support/scheduled.ts';

let portal: OpenPortal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

/** The addresses of cards that a page names, as networks and search engines read them. */
async function cardsOn(path: string): Promise<string[]> {
  const { text } = await portal.get(path);
  return [...new Set(text.match(/\/cards\/[0-9a-f]{32}\/[0-9a-f]{16}\/[0-9a-z-]+\.jpg/g))];
}

const cardNames = async () =>
  (await readdir(join(portal.dataDir, 'cards'), { recursive: true }).catch(() => [])).filter((name) =>
    name.endsWith('.jpg'),
  );

async function addPicture(): Promise<string> {
  const bytes = await sharp({ create: { width: 1600, height: 1000, channels: 3, background: '#204060' } })
    .png()
    .toBuffer();
  return valueOf(await storePicture(MACHINE, { bytes, name: 'river.png' }, portal.clock.now)).id;
}

test('every card that a page names is there, as large as it says, for anybody who fetches it', async () => {
  const slide = { mediaId: await addPicture(), alt: 'A river', caption: 'The river', credit: '' };
  const { path } = await runStory({ slides: [slide] }, portal.clock.now);
  const cards = [...(await cardsOn(path)), ...(await cardsOn(`${path}/slides/1`))];
  expect(cards.map((card) => card.split('/').at(-1) ?? '').toSorted((a, b) => a.localeCompare(b))).toEqual([
    '16x9.jpg',
    '1x1.jpg',
    '4x3.jpg',
    'slide-1.jpg',
    'square.jpg',
    'wide.jpg',
  ]);
  const sizes = await Promise.all(
    cards.map(async (card) => {
      const { status, headers, bytes } = await portal.get(card, { 'user-agent': 'facebookexternalhit/1.1' });
      expect([status, headers['content-type'], headers['set-cookie']]).toEqual([
        200,
        'image/jpeg',
        undefined,
      ]);
      expect(headers['cache-control']).toBe('private, max-age=31536000, immutable');
      expect(bytes.length).toBeLessThan(300_000);
      const { width, height } = await sharp(bytes).metadata();
      return `${card.split('/').at(-1)} ${width} ${height}`;
    }),
  );
  expect(sizes.toSorted((a, b) => a.localeCompare(b))).toEqual([
    '16x9.jpg 1200 675',
    '1x1.jpg 1000 1000',
    '4x3.jpg 1200 900',
    'slide-1.jpg 1200 630',
    'square.jpg 1200 1200',
    'wide.jpg 1200 630',
  ]);
});

test('before its hour a card answers as what does not exist, and nothing of it is drawn; after a withdrawal too', async () => {
  const start = portal.clock.now;
  const { id, path } = await scheduledStory(start + HOUR, {}, start);
  portal.clock.now = start + HOUR;
  const [card = ''] = await cardsOn(path);
  portal.clock.now = start + HOUR - 1;
  const before = await cardNames();
  const nothing = await portal.get(card.replace(id, 'f'.repeat(32)));
  for (const address of [
    card,
    card.replace(/[0-9a-f]{16}/, '0'.repeat(16)),
    card.replace('wide', 'square'),
  ]) {
    const held = await portal.get(address);
    expect([held.status, held.text, held.headers['cache-control']]).toEqual([404, nothing.text, 'no-store']);
    expect(Object.keys(held.headers).toSorted()).toEqual(Object.keys(nothing.headers).toSorted());
  }
  expect(await cardNames()).toEqual(before);

  portal.clock.now = start + HOUR;
  const got = await portal.get(card);
  expect(got.status).toBe(200);
  await withdraw({ id }, portal.clock.now + MINUTE);
  portal.clock.now += MINUTE;
  for (const headers of [{}, { 'if-none-match': String(got.headers.etag) }])
    expect((await portal.get(card, headers)).status).toBe(404);
});

test('a card that the story had before leads to the present one, a shape or story that is not there to nothing', async () => {
  const content = writeContent();
  const story = await runStory(content, portal.clock.now);
  const [before = ''] = await cardsOn(story.path);
  const draft = {
    content: { ...content, headline: 'The ferry runs again' },
    slugline: '',
    urlSlug: story.urlSlug,
  };
  portal.clock.now += MINUTE;
  const saved = valueOf(
    await saveStory(MACHINE, { id: story.id, version: story.version, ...draft }, portal.clock.now),
  );
  valueOf(await updateStory(MACHINE, { id: story.id, version: saved.version }, portal.clock.now));
  const [after = ''] = await cardsOn(story.path);
  expect(after).not.toBe(before);
  const moved = await portal.get(before);
  expect([moved.status, moved.headers.location, moved.headers['cache-control']]).toEqual([
    302,
    after,
    'no-store',
  ]);
  for (const shape of ['tall', 'slide-1', '16x9', 'wide/x'])
    expect([shape, (await portal.get(after.replace('wide', shape))).status]).toEqual([shape, 404]);
});

test('a preview of a card is nobody’s outside the desk', async () => {
  const { id } = await runStory({}, portal.clock.now);
  const { status, headers } = await portal.get(`/admin/stories/${id}/cards/wide`);
  expect([status, headers['cache-control']]).toEqual([404, 'private, no-store']);
});
