import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CardFacts } from '#domain/cards/card-facts';
import { runCardJob } from '#domain/media/picture-workers';
import { newId } from '#lib/id';
import { valueOf } from '#tests/support/newsroom';

const folder = mkdtempSync(join(tmpdir(), 'stringer-cards-'));
const noise = join(folder, 'noise.jpg');
const logo = join(folder, 'logo.webp');
const half = join(folder, 'half.jpg');
afterAll(() => rmSync(folder, { recursive: true }));

const FOCAL = { x: 500, y: 500 };
const PICTURE = { id: 'a'.repeat(32), version: 1, width: 1920, height: 1280, focal: FOCAL };
const wordmark = { name: 'The Test Paper', logo: null };
const story = (parts: Partial<Extract<CardFacts, { kind: 'story' }>> = {}): CardFacts => ({
  kind: 'story',
  shape: 'wide',
  kicker: 'Water',
  headline: 'The canal that two districts measure',
  picture: null,
  year: '',
  wordmark,
  ...parts,
});

async function draw(facts: CardFacts, files: { picture?: string; logo?: string } = {}): Promise<Buffer> {
  const to = join(folder, `${newId()}.jpg`);
  valueOf(await runCardJob({ facts, files: { picture: null, logo: null, ...files }, to }));
  return readFileSync(to);
}

/** The share of pixels of two cards that are far from each other. */
async function difference(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all([one, other].map((card) => sharp(card).greyscale().raw().toBuffer()));
  if (a === undefined || b?.length !== a.length) throw new Error('They are not of one size.');
  return a.filter((value, place) => Math.abs(value - (b[place] ?? 0)) > 60).length / a.length;
}

beforeAll(async () => {
  const grain = { type: 'gaussian' as const, mean: 128, sigma: 90 };
  const plain = { width: 1920, height: 1280, channels: 3 as const, background: '#808080' };
  await sharp({ create: { ...plain, noise: grain } })
    .jpeg({ quality: 95 })
    .toFile(noise);
  await sharp({ create: { width: 300, height: 60, channels: 4, background: '#00ff00' } })
    .webp()
    .toFile(logo);
  const right = await sharp({ create: { ...plain, width: 960, background: '#0000ff' } })
    .png()
    .toBuffer();
  await sharp({ create: { ...plain, background: '#ff0000' } })
    .composite([{ input: right, left: 960, top: 0 }])
    .jpeg({ quality: 95 })
    .toFile(half);
});

test('a card is a JPEG of its size, below 300 kB even of the hardest picture', async () => {
  for (const [shape, height] of [
    ['wide', 630],
    ['square', 1200],
  ] as const) {
    const card = await draw(story({ shape, picture: PICTURE, year: '2019' }), { picture: noise });
    expect(await sharp(card).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height, channels: 3 });
    expect(card.length).toBeLessThan(300_000);
  }
  const crop = await draw({ kind: 'crop', shape: '1x1', picture: PICTURE }, { picture: noise });
  expect(await sharp(crop).metadata()).toMatchObject({ width: 1200, height: 1200 });
  expect(crop.length).toBeLessThan(300_000);
});

test('the same facts make the same bytes', async () => {
  expect((await draw(story())).equals(await draw(story()))).toBe(true);
});

test.each([
  ['Latin', 'Nnnnnn', 'Mmmmmm'],
  ['Cyrillic', 'Жжжжжж', 'Дддддд'],
  ['Greek', 'Ωωωωωω', 'Ξξξξξξ'],
  ['Devanagari', 'कककककक', 'ममममम'],
  ['Arabic', 'سسسسسس', 'ععععععع'],
  ['Urdu', 'ٹےٹےٹے', 'ڑےڑےڑے'],
])(
  'letters of %s are drawn as letters: another letter looks different, the same one does not',
  async (...[, one, other]) => {
    const [first, again, second] = await Promise.all(
      [one, one, other].map((headline) => draw(story({ headline }))),
    );
    const nothing = await draw(story({ headline: '' }));
    if (!first || !again || !second) throw new Error('They were not drawn.');
    expect(await difference(first, again)).toBe(0);
    expect(await difference(first, second)).toBeGreaterThan(0.002);
    expect(await difference(first, nothing)).toBeGreaterThan(0.005);
  },
);

test('a text in a script that the fonts lack leaves the rest of the card as it is', async () => {
  const without = await draw(story({ headline: '' }));
  expect((await draw(story({ headline: '运河' }))).equals(without)).toBe(true);
});

test('markup in a headline is words', async () => {
  const card = await draw(story({ headline: '<span size="1">&lt; "Canal" & </b>' }));
  expect(await difference(card, await draw(story({ headline: '' })))).toBeGreaterThan(0.005);
});

test.each(['wide', 'square'] as const)(
  'a headline of any length stays in its place on a %s card',
  async (shape) => {
    const endless = 'Districts measure the canal differently and say so at length '.repeat(5).trim();
    const oneWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(
      3,
    );
    const without = await draw(story({ shape, headline: '' }));
    for (const headline of [endless, oneWord, 'O']) {
      const card = await draw(story({ shape, headline }));
      expect(await difference(card, without)).toBeGreaterThan(0.0005);
      const { width, height } = await sharp(card).metadata();
      for (const edge of [
        { left: 0, top: 20, width: 50, height: height - 20 },
        { left: 0, top: height - 120, width, height: 120 },
      ]) {
        const [a, b] = await Promise.all(
          [card, without].map((one) => sharp(one).extract(edge).png().toBuffer()),
        );
        if (a && b) expect(await difference(a, b)).toBe(0);
      }
    }
  },
);

const redAt = async (card: Buffer, left: number, top: number) => {
  const [red = 0, green = 0, blue = 0] = await sharp(card)
    .extract({ left, top, width: 1, height: 1 })
    .raw()
    .toBuffer();
  return red > 150 && green < 90 && blue < 90 ? 'red' : blue > 150 && red < 90 ? 'blue' : 'other';
};

test('the picture stands on the right of what is read from left to right, and on the left of Arabic', async () => {
  const files = { picture: half };
  const latin = await draw(story({ picture: PICTURE }), files);
  const arabic = await draw(story({ picture: PICTURE, headline: 'القناة التي تقيسها' }), files);
  expect(await redAt(latin, 620, 300)).toBe('red');
  expect(await redAt(latin, 20, 300)).toBe('other');
  expect(await redAt(arabic, 20, 300)).toBe('red');
  expect(await redAt(arabic, 1180, 300)).toBe('other');
});

test('a crop keeps the focal point in view', async () => {
  const crop = (x: number) =>
    draw({ kind: 'crop', shape: '1x1', picture: { ...PICTURE, focal: { x, y: 500 } } }, { picture: half });
  expect(await redAt(await crop(0), 600, 600)).toBe('red');
  expect(await redAt(await crop(1000), 600, 600)).toBe('blue');
});

test('year, number and logo are seen', async () => {
  const plain = await draw(story());
  expect(await difference(plain, await draw(story({ year: '2019' })))).toBeGreaterThan(0.005);
  const picture = { id: 'b'.repeat(32), version: 1, width: 300, height: 60, focal: FOCAL };
  const marked = await draw(story({ wordmark: { name: 'The Test Paper', logo: picture } }), { logo });
  expect(await difference(plain, marked)).toBeGreaterThan(0.001);
  const slide = (number: number) =>
    draw(
      { kind: 'slide', number, count: 12, caption: 'The gauge', picture: PICTURE, year: '', wordmark },
      { picture: half },
    );
  expect(await difference(await slide(3), await slide(4))).toBeGreaterThan(0.0003);
});
