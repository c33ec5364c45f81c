import { expect, it } from 'vitest';
import { writeCorrectionsFeed } from '../../app/reader/corrections-feed.ts';
import { writeFeed } from '../../app/reader/feed.ts';
import { MINUTE, PUBLISHED, site, story } from '../components/stories.ts';

const note = {
  id: 'c'.repeat(32),
  kind: 'clarification',
  place: 'top',
  words: 'Four & not ]]> forty.',
  publishedAt: PUBLISHED + 30 * MINUTE,
} as const;

it('adds the note to the story in its feed, and says when that was', () => {
  const one = story();
  const xml = writeFeed({ site: site(), section: null }, [one], new Map([[one.id, [note]]]));
  expect(xml).toContain(
    'Six valleys wait for flour.\n\nClarification, 29 March 2024: Four & not ]] > forty.',
  );
  expect(xml).toContain('<lastBuildDate>Fri, 29 Mar 2024 04:00:00 GMT</lastBuildDate>');
  expect(xml).toContain('<pubDate>Fri, 29 Mar 2024 03:30:00 GMT</pubDate>');
});

it('has a feed of corrections: kind and headline, words, day, and where the note stands', () => {
  const { path, headline } = story();
  const xml = writeCorrectionsFeed(site(), [{ ...note, story: { path, headline } }]);
  expect(xml).toContain('<title>The Paper: Corrections</title>');
  expect(xml).toContain('<title><![CDATA[Clarification: Ferries stop]]></title>');
  expect(xml).toContain('<link>https://paper.example/2024/03/29/ferries-stop#note-cccccccc</link>');
  expect(xml).toContain('<pubDate>Fri, 29 Mar 2024 04:00:00 GMT</pubDate>');
  expect(xml).toContain('href="https://paper.example/corrections/feed.xml"');
});
