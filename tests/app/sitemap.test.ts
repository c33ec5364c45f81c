import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MapEntry } from '#domain/maps/map-entry';
import { ADDRESSES_MAX } from '#domain/maps/map-names';
import { PICTURES_MAX } from '#domain/maps/mapped-stories';
import { PAGE_MAX_BYTES } from '#server/read-body';
import { MORNING } from '#tests/support/newsroom';
import { allIn, parseXml, textIn } from '#tests/support/xml';
import { newsLanguage, writeMap, writeMapIndex, writeNewsMap } from '../../app/reader/write-sitemap.ts';
import { writeOpenSearch } from '../../app/reader/write-opensearch.ts';

const ORIGIN = 'https://news.example';
const PAPER = { origin: ORIGIN, name: 'The Paper', tagline: '', language: 'en-GB' };

async function* blocksOf(...blocks: MapEntry[][]): AsyncGenerator<MapEntry[]> {
  yield* blocks;
}

test('a map has each page with the hour of its last change and its pictures', async () => {
  const story = { path: '/2024/03/29/a-story', changedAt: MORNING, pictures: ['/media/1/1/960.jpg'] };
  const map = parseXml(await writeMap(ORIGIN, blocksOf([story], [{ path: '/', changedAt: null }])));
  expect([map.name, map.uri]).toEqual(['urlset', 'http://www.sitemaps.org/schemas/sitemap/0.9']);
  const [first, second] = allIn(map, 'url');
  if (!first || !second) throw new Error('There are no two pages.');
  expect(textIn(first, 'loc')).toBe(`${ORIGIN}/2024/03/29/a-story`);
  expect(textIn(first, 'lastmod')).toBe('2026-11-09T04:30:00.000Z');
  const [image] = allIn(first, 'image:image');
  expect(image?.uri).toBe('http://www.google.com/schemas/sitemap-image/1.1');
  expect(image && textIn(image, 'image:loc')).toBe(`${ORIGIN}/media/1/1/960.jpg`);
  expect(second.inside.map(({ name }) => name)).toEqual(['loc']);
});

test('the index names the maps', () => {
  const index = parseXml(writeMapIndex(ORIGIN, [{ path: '/sitemaps/2024-03.xml', changedAt: MORNING }]));
  expect(index.name).toBe('sitemapindex');
  expect(allIn(index, 'sitemap').map((map) => textIn(map, 'loc'))).toEqual([
    `${ORIGIN}/sitemaps/2024-03.xml`,
  ]);
});

const LIMIT_ADDRESSES = 50_000;

test('the longest map that there can be is below the limits of the protocol, and of the front door', async () => {
  const origin = `https://${'a'.repeat(253)}`;
  const picture = `/media/${'f'.repeat(32)}/${'9'.repeat(10)}/1920.jpg`;
  const story: MapEntry = {
    path: `/2024/03/29/${'s'.repeat(80)}`,
    changedAt: MORNING,
    pictures: Array.from({ length: PICTURES_MAX }, () => picture),
  };
  const one = await writeMap(origin, blocksOf([story]));
  const none = await writeMap(origin, blocksOf());
  const longest = none.length + ADDRESSES_MAX * (one.length - none.length);
  expect(ADDRESSES_MAX).toBeLessThanOrEqual(LIMIT_ADDRESSES);
  expect(longest).toBeLessThanOrEqual(Math.min(PAGE_MAX_BYTES, 50 * 1024 * 1024));
});

/** What editors paste, and worse. */
const HOSTILE = [
  ']]>',
  '<script>&amp;',
  '\u0000\u0008\u000B\u001F',
  '\uFFFE\uFFFF',
  '\uD800 alone',
  '👩‍👩‍👧 family',
  'مرحبا \u202E gnisrever',
  '"quoted" & \'so\'',
  '&#0;&lt;',
];

/** The same text, without what XML cannot say. */
const sayable = (text: string): string =>
  text.toWellFormed().replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');

test('whatever stands in a headline or a name, what is read is what was written', () => {
  const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' }), fc.string());
  fc.assert(
    fc.property(text, text, (headline, name) => {
      const stories = [{ path: '/2024/03/29/a', headline, firstPublishedAt: MORNING }];
      const map = parseXml(writeNewsMap({ ...PAPER, name }, stories));
      const news = allIn(map, 'url').flatMap((url) => allIn(url, 'news:news'));
      const [publication] = news.flatMap((one) => allIn(one, 'news:publication'));
      // A parser reads \r and \r\n as \n.
      const lines = (words: string) => sayable(words).replace(/\r\n?/g, '\n');
      expect(news.map((one) => textIn(one, 'news:title'))).toEqual([lines(headline)]);
      expect(publication && textIn(publication, 'news:name')).toBe(lines(name));
    }),
  );
});

test.each([
  ['en-GB', 'en'],
  ['hi', 'hi'],
  ['zh', 'zh-cn'],
  ['zh-Hant-HK', 'zh-tw'],
  ['zh-TW', 'zh-tw'],
])('a paper in %s is said to be in %s', (tag, language) => {
  expect(newsLanguage(tag)).toBe(language);
});

test('a browser learns how to search, under a name that it has room for', () => {
  const description = (name: string) => parseXml(writeOpenSearch({ ...PAPER, name, tagline: 'A & <b>' }));
  const shortName = (name: string) => textIn(description(name), 'ShortName');
  expect(shortName('The Paper')).toBe('The Paper');
  expect(shortName('The Very Long Paper of Asia')).toBe('The Very Long');
  expect(shortName('Sixteen letters!')).toBe('Sixteen letters!');
  expect(shortName('Donaudampfschiffahrtsblatt')).toBe('Donaudampfschiff');
  expect(textIn(description('The Paper'), 'Description')).toBe('A & <b>');
  expect(writeOpenSearch(PAPER)).toContain('template="https://news.example/search?q={searchTerms}"');
});
