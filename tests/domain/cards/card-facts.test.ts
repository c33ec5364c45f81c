import { expect, test } from 'vitest';
import { cardPath, hashOfCard } from '#domain/cards/card-address';
import { cardFacts, type CardShape, type CardStory, readShape } from '#domain/cards/card-facts';
import { cardSize, cropTo } from '#domain/cards/card-size';
import type { Picture } from '#domain/media/picture';

const PUBLISHED = Date.UTC(2026, 2, 10, 6);
const DAY = 86_400_000;
const PAPER = { name: 'The Test Paper', timeZone: 'Asia/Kolkata', logo: null };

const pictureOf = (parts: Partial<Picture> = {}): Picture => ({
  id: 'a'.repeat(32),
  version: 1,
  width: 3000,
  height: 2000,
  widths: [320, 640, 1920],
  alt: '',
  caption: 'The lower gauge',
  credit: '',
  decorative: false,
  focal: { x: 500, y: 500 },
  ...parts,
});

const STORY: CardStory = {
  id: 'b'.repeat(32),
  kicker: 'Water',
  headline: 'The canal',
  socialHeadline: '',
  picture: pictureOf(),
  socialPicture: pictureOf(),
  slides: [pictureOf(), pictureOf({ id: 'c'.repeat(32) })],
  firstPublishedAt: PUBLISHED,
};

function hashOf(shape: CardShape, story: Partial<CardStory> = {}, { paper = PAPER, at = PUBLISHED } = {}) {
  const facts = cardFacts({ ...STORY, ...story }, { shape, paper }, at);
  return facts && hashOfCard(facts);
}

test('whatever is seen on a card gives it another address', () => {
  const changes: Partial<CardStory>[] = [
    { kicker: 'Rivers' },
    { headline: 'The river' },
    { socialHeadline: 'Who owns the canal' },
    { socialPicture: pictureOf({ id: 'd'.repeat(32) }) },
    { socialPicture: pictureOf({ version: 2 }) },
    { socialPicture: pictureOf({ focal: { x: 100, y: 500 } }) },
    { socialPicture: null, picture: null },
  ];
  const hashes = changes.map((change) => hashOf('wide', change));
  const renamed = hashOf('wide', {}, { paper: { ...PAPER, name: 'Another' } });
  const marked = hashOf('wide', {}, { paper: { ...PAPER, logo: pictureOf() } as never });
  expect(new Set([hashOf('wide'), hashOf('square'), renamed, marked, ...hashes]).size).toBe(
    4 + changes.length,
  );
});

test('what is not seen on it leaves a card where networks have it', () => {
  const same = [
    hashOf('wide', { socialPicture: pictureOf({ alt: 'A gauge', caption: 'x', credit: 'y' }) }),
    hashOf('wide', { slides: [] }),
    hashOf('wide', { headline: 'Another', socialHeadline: 'The canal' }),
    hashOf('wide', {}, { at: PUBLISHED + 300 * DAY }),
  ];
  expect(new Set([hashOf('wide'), ...same]).size).toBe(1);
  expect(hashOf('16x9', { headline: 'Another', kicker: '' })).toBe(hashOf('16x9'));
});

test('a story more than a year old has its year stamped on, by the newsroom’s midnight', () => {
  const yearOf = (at: number) => {
    const facts = cardFacts(STORY, { shape: 'wide', paper: PAPER }, at);
    return facts?.kind === 'story' ? facts.year : null;
  };
  const midnight = Date.UTC(2027, 2, 10, 18, 30); // 11 March 2027, 0:00 in Kolkata
  expect([yearOf(midnight - 1), yearOf(midnight)]).toEqual(['', '2026']);
  expect(hashOf('wide', {}, { at: midnight })).not.toBe(hashOf('wide'));
  expect(hashOf('4x3', {}, { at: midnight })).toBe(hashOf('4x3'));
});

test('the social headline and picture stand on the cards, the story’s own picture in the crops', () => {
  const social = pictureOf({ id: 'd'.repeat(32) });
  const story = { ...STORY, socialHeadline: 'Who owns it', socialPicture: social };
  expect(cardFacts(story, { shape: 'square', paper: PAPER }, PUBLISHED)).toMatchObject({
    headline: 'Who owns it',
    picture: { id: social.id },
  });
  expect(cardFacts(story, { shape: '1x1', paper: PAPER }, PUBLISHED)).toMatchObject({
    picture: { id: 'a'.repeat(32) },
  });
});

test('a slide has a card with its number and caption, a slide that is not there has none', () => {
  expect(cardFacts(STORY, { shape: 'slide-2', paper: PAPER }, PUBLISHED)).toMatchObject({
    kind: 'slide',
    number: 2,
    count: 2,
    caption: 'The lower gauge',
  });
  expect(hashOf('slide-3')).toBeNull();
  expect(hashOf('16x9', { picture: null, socialPicture: null })).toBeNull();
});

test.each(['', 'wide.jpg', 'tall', 'slide-0', 'slide-01', 'slide-100', 'slide-1 ', '16:9', 'WIDE'])(
  'there is no shape "%s"',
  (written) => expect(readShape(written)).toBeNull(),
);

test('the address of a card names story, hash and shape', () => {
  const hash = hashOf('slide-2') ?? '';
  expect(readShape('slide-2')).toBe('slide-2');
  expect(cardPath({ storyId: STORY.id, hash, shape: 'slide-2' })).toMatch(
    /^\/cards\/b{32}\/[0-9a-f]{16}\/slide-2\.jpg$/,
  );
});

test('a crop is as wide as its picture allows, at most 1200, and keeps the focal point', () => {
  const crop = (parts: Partial<Picture>) => {
    const facts = cardFacts(
      { ...STORY, picture: pictureOf(parts) },
      { shape: '1x1', paper: PAPER },
      PUBLISHED,
    );
    return facts && cardSize(facts);
  };
  expect(crop({})).toEqual({ width: 1200, height: 1200 });
  expect(crop({ width: 640, height: 400, widths: [320, 640] })).toEqual({ width: 400, height: 400 });
  const drawn = { id: '', version: 1, width: 1600, height: 1000 };
  expect(cropTo({ ...drawn, focal: { x: 0, y: 500 } }, 1)).toMatchObject({
    left: 0,
    width: 1000,
    height: 1000,
  });
  expect(cropTo({ ...drawn, focal: { x: 1000, y: 500 } }, 1)).toMatchObject({ left: 600 });
  expect(cropTo({ ...drawn, focal: { x: 500, y: 250 } }, 2)).toMatchObject({ top: 50, height: 800 });
});
