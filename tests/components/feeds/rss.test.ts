import Parser from 'rss-parser';
import { expect, it } from 'vitest';
import { writable } from '#lib/markup';
import { HOSTILE } from '#tests/support/hostile';
import { allIn, parseXml, textIn } from '#tests/support/xml';
import { writeCorrectionsRss } from '../../../components/feeds/corrections-rss.ts';
import { writeRss } from '../../../components/feeds/rss.ts';
import { bodyOf, MINUTE, picture, PUBLISHED, reporter, site, story } from '../stories.ts';
import { feedOf, HUB, NAME, note, PICTURE, rich } from './feeds.ts';

const channelOf = (xml: string) => allIn(parseXml(xml), 'channel')[0];
const itemOf = (xml: string) => allIn(channelOf(xml), 'item')[0];

it('says of the paper what readers of feeds ask for', () => {
  const channel = channelOf(writeRss(feedOf({ path: '/news', title: 'The Paper: News', hub: HUB })));
  expect(textIn(channel, 'title')).toBe('The Paper: News');
  expect(textIn(channel, 'link')).toBe('https://paper.example/news');
  expect(textIn(channel, 'description')).toBe('News of the river');
  expect(textIn(channel, 'language')).toBe('en');
  expect(textIn(channel, 'lastBuildDate')).toBe('Fri, 29 Mar 2024 04:00:00 GMT');
  expect(Number(textIn(channel, 'ttl'))).toBeGreaterThan(0);
  expect(allIn(channel, 'atom:link').map(({ attributes }) => attributes)).toEqual([
    { rel: 'self', type: 'application/rss+xml', href: 'https://paper.example/news/feed.xml' },
    { rel: 'hub', href: HUB },
  ]);
  expect(writeRss(feedOf())).not.toContain('rel="hub"');
});

it('says of a story who wrote it, what it is about, what is in it and what was corrected', () => {
  const item = itemOf(writeRss(feedOf()));
  expect(textIn(item, 'title')).toBe('Ferries stop');
  expect(textIn(item, 'link')).toBe('https://paper.example/2024/03/29/ferries-stop');
  expect(allIn(item, 'guid')).toMatchObject([{ text: NAME, attributes: { isPermaLink: 'false' } }]);
  expect(textIn(item, 'pubDate')).toBe('Fri, 29 Mar 2024 03:30:00 GMT');
  expect(textIn(item, 'atom:updated')).toBe('2024-03-29T04:00:00.000Z');
  expect(allIn(item, 'dc:creator').map(({ text }) => text)).toEqual(['Asha & Rao']);
  expect(allIn(item, 'category').map(({ text }) => text)).toEqual(['News of the day', 'Water']);
  expect(textIn(item, 'description')).toBe(
    '<p>Six valleys wait for flour.</p><p>Clarification, 29 March 2024: Four &amp; not ]]&gt; forty.</p>',
  );
  const text = textIn(item, 'content:encoded') ?? '';
  expect(text).toMatch(
    /^<aside><p><strong>Clarification, 29 March 2024:<\/strong> Four &amp; not \]\]&gt; forty/,
  );
  expect(text.indexOf(PICTURE)).toBeLessThan(text.indexOf('<p>The boats stay tied.</p>'));
});

it('gives a picture with whose it is, what it shows and a small one', () => {
  const [media] = allIn(itemOf(writeRss(feedOf())), 'media:content');
  expect(media?.attributes).toMatchObject({
    url: PICTURE,
    width: '1280',
    height: '853',
    medium: 'image',
    type: 'image/jpeg',
  });
  expect(textIn(media, 'media:credit')).toBe('Ink: A. Rao');
  expect(textIn(media, 'media:description')).toBe('The ridge');
  expect(allIn(media, 'media:thumbnail')[0]?.attributes).toMatchObject({ width: '320', height: '213' });
  expect(writeRss(feedOf())).not.toContain('<enclosure');
});

it('says only what a story is about where the newsroom wants that, and where a text is too long', () => {
  expect(writeRss(feedOf({ text: 'standfirst' }))).not.toContain('content:encoded>');
  const long = story({ body: bodyOf(...Array.from({ length: 3000 }, () => 'x'.repeat(100))) });
  expect(writeRss(feedOf({ stories: [long] }))).not.toContain('content:encoded>');
});

it('shows one picture before the text and the other slides after it, each once', () => {
  const [first, second] = [picture({ id: '1'.repeat(32) }), picture({ id: '2'.repeat(32) })];
  const placesIn = (xml: string) => {
    const text = textIn(itemOf(xml), 'content:encoded') ?? '';
    return [...text.matchAll(/media\/(\d)|(boats)/g)].map(([, id, words]) => id ?? words);
  };
  const withSlides = (leadPicture: ReturnType<typeof picture> | null) =>
    writeRss(feedOf({ stories: [story({ leadPicture, slides: [first, second] })] }));
  expect(placesIn(withSlides(null))).toEqual(['1', 'boats', '2']);
  expect(placesIn(withSlides(first))).toEqual(['1', 'boats', '2']);
  expect(placesIn(withSlides(picture({ id: '3'.repeat(32) })))).toEqual(['3', 'boats', '1', '2']);
});

it('keeps what a story is called when its address and its headline change', () => {
  const moved = { ...rich(), path: '/2024/03/29/boats', headline: 'Boats stop' };
  expect(textIn(itemOf(writeRss(feedOf({ stories: [moved] }))), 'guid')).toBe(NAME);
});

it('is the same as long as nothing changes', () => {
  expect(writeRss(feedOf())).toBe(writeRss(feedOf({ stories: [rich()] })));
  const updated = story({ updatedAt: PUBLISHED + MINUTE });
  expect(textIn(channelOf(writeRss(feedOf({ stories: [updated, story()] }))), 'lastBuildDate')).toBe(
    'Fri, 29 Mar 2024 03:31:00 GMT',
  );
});

it.each(HOSTILE)('a strict parser reads a headline as it was written: %j', (headline) => {
  const hostile = { headline, standfirst: headline, bylines: [reporter(headline)], body: bodyOf(headline) };
  const xml = writeRss(
    feedOf({
      site: site({ name: headline }),
      title: headline,
      stories: [
        story({ ...hostile, picture: picture({ caption: headline, credit: headline, alt: headline }) }),
      ],
    }),
  );
  expect(textIn(itemOf(xml), 'title')).toBe(writable(headline).replace(/\r\n?/g, '\n'));
});

it('is read by another parser', async () => {
  const feed = await new Parser().parseString(writeRss(feedOf()));
  expect(feed).toMatchObject({
    title: 'The Paper',
    link: 'https://paper.example/',
    feedUrl: 'https://paper.example/feed.xml',
  });
  expect(feed.items).toMatchObject([
    {
      title: 'Ferries stop',
      guid: NAME,
      link: 'https://paper.example/2024/03/29/ferries-stop',
      creator: 'Asha & Rao',
      isoDate: '2024-03-29T03:30:00.000Z',
      categories: ['News of the day', 'Water'],
    },
  ]);
  expect(feed.items[0]?.['content:encoded']).toContain('The boats stay tied.');
});

it('has a feed of corrections: kind and headline, words, day, and where the note stands', () => {
  const { path, headline } = story();
  const channel = channelOf(writeCorrectionsRss(site(), [{ ...note, story: { path, headline } }]));
  expect(textIn(channel, 'title')).toBe('The Paper: Corrections');
  expect(allIn(channel, 'atom:link')[0]?.attributes['href']).toBe(
    'https://paper.example/corrections/feed.xml',
  );
  const [item] = allIn(channel, 'item');
  expect(textIn(item, 'title')).toBe('Clarification: Ferries stop');
  expect(textIn(item, 'link')).toBe('https://paper.example/2024/03/29/ferries-stop#note-cccccccc');
  expect(textIn(item, 'pubDate')).toBe('Fri, 29 Mar 2024 04:00:00 GMT');
  expect(textIn(item, 'description')).toBe('<p>Four &amp; not ]]&gt; forty.</p>');
});
