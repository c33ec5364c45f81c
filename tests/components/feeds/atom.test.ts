import Parser from 'rss-parser';
import { expect, it, test } from 'vitest';
import { writable } from '#lib/markup';
import { HOSTILE } from '#tests/support/hostile';
import { allIn, parseXml, textIn, type XmlElement } from '#tests/support/xml';
import { writeAtom } from '../../../components/feeds/atom.ts';
import { bodyOf, picture, reporter, site, story } from '../stories.ts';
import { feedOf, HUB, NAME, PICTURE } from './feeds.ts';

const entryOf = (feed: XmlElement) => allIn(feed, 'entry')[0];
const linksOf = (element: XmlElement | undefined, rel: string) =>
  allIn(element, 'link')
    .filter(({ attributes }) => attributes['rel'] === rel)
    .map(({ attributes }) => attributes);

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const ADDRESS = /^(https:\/\/|urn:uuid:)/;
const SOMETHING = /\S/;

/** What RFC 4287 requires of a feed (4.1.1) and of an entry (4.1.2): exactly one of each, and what it looks like. */
const REQUIRED: ['feed' | 'entry', string, RegExp][] = [
  ['feed', 'id', ADDRESS],
  ['feed', 'title', SOMETHING],
  ['feed', 'updated', INSTANT],
  ['entry', 'id', ADDRESS],
  ['entry', 'title', SOMETHING],
  ['entry', 'updated', INSTANT],
  ['entry', 'published', INSTANT],
  ['entry', 'summary', SOMETHING],
];

for (const text of ['full', 'standfirst'] as const) {
  test.each(REQUIRED)(`with ${text}: %s has one %s`, (where, name, looks) => {
    const feed = parseXml(writeAtom(feedOf({ text })));
    const found = allIn(where === 'feed' ? feed : entryOf(feed), name);
    expect(found).toHaveLength(1);
    expect(found[0]?.text).toMatch(looks);
  });

  test(`with ${text}: no two links of a kind, authors with names, categories with terms`, () => {
    const feed = parseXml(writeAtom(feedOf({ text, hub: HUB })));
    expect(feed.attributes['xmlns']).toBe('http://www.w3.org/2005/Atom');
    for (const element of [feed, entryOf(feed)]) {
      expect(linksOf(element, 'alternate')).toHaveLength(1);
      for (const author of allIn(element, 'author')) expect(allIn(author, 'name')).toHaveLength(1);
      for (const { attributes } of allIn(element, 'category')) expect(attributes['term']).toMatch(SOMETHING);
    }
    expect(allIn(feed, 'author')).toHaveLength(1); // for entries that name nobody
    expect(linksOf(feed, 'self')).toMatchObject([{ href: 'https://paper.example/atom.xml' }]);
    expect(linksOf(feed, 'hub')).toEqual([{ rel: 'hub', href: HUB }]);
    expect(allIn(entryOf(feed), 'content').map(({ attributes }) => attributes)).toEqual(
      text === 'full' ? [{ type: 'html' }] : [],
    );
  });
}

it('says when a story was published and when it changed, who wrote it, what it is about', () => {
  const entry = entryOf(parseXml(writeAtom(feedOf())));
  expect(textIn(entry, 'id')).toBe(NAME);
  expect(textIn(entry, 'published')).toBe('2024-03-29T03:30:00.000Z');
  expect(textIn(entry, 'updated')).toBe('2024-03-29T04:00:00.000Z');
  const [author] = allIn(entry, 'author');
  expect([textIn(author, 'name'), textIn(author, 'uri')]).toEqual([
    'Asha & Rao',
    'https://paper.example/by/asha-rao',
  ]);
  expect(allIn(entry, 'category').map(({ attributes }) => attributes['label'])).toEqual([
    'News of the day',
    'Water',
  ]);
  expect(linksOf(entry, 'enclosure')).toEqual([
    { rel: 'enclosure', type: 'image/jpeg', href: PICTURE, title: 'A ridge, drawn' },
  ]);
  expect(textIn(entry, 'summary')).toBe(
    'Six valleys wait for flour.\n\nClarification, 29 March 2024: Four & not ]]> forty.',
  );
});

it('is a whole feed where nothing is in it', () => {
  const feed = parseXml(writeAtom(feedOf({ stories: [] })));
  expect(textIn(feed, 'updated')).toMatch(INSTANT);
});

it.each(HOSTILE)('a strict parser reads a headline as it was written: %j', (headline) => {
  const hostile = { headline, standfirst: headline, bylines: [reporter(headline)], body: bodyOf(headline) };
  const stories = [story({ ...hostile, picture: picture({ alt: headline }) })];
  const xml = writeAtom(feedOf({ site: site({ name: headline }), title: headline, stories }));
  expect(textIn(entryOf(parseXml(xml)), 'title')).toBe(writable(headline).replace(/\r\n?/g, '\n'));
});

it('is read by another parser', async () => {
  const feed = await new Parser().parseString(writeAtom(feedOf()));
  expect(feed.items).toMatchObject([{ title: 'Ferries stop', id: NAME, author: 'Asha & Rao' }]);
  expect(feed.items[0]?.content).toContain('The boats stay tied.');
});
