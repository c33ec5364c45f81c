import { expect, it } from 'vitest';
import { writable, writeFeed } from '../../app/reader/feed.ts';
import { MINUTE, picture, PUBLISHED, reporter, site, story } from '../components/stories.ts';

const NO_NOTES = new Map();

it('tells feed readers the headline, the standfirst, the hour and the canonical address', () => {
  const xml = writeFeed({ site: site(), section: null }, [story({ picture: picture() })], NO_NOTES);
  expect(xml).toContain('<title><![CDATA[Ferries stop]]></title>');
  expect(xml).toContain('<description><![CDATA[Six valleys wait for flour.]]></description>');
  expect(xml).toContain('<link>https://paper.example/2024/03/29/ferries-stop</link>');
  expect(xml).toContain('<pubDate>Fri, 29 Mar 2024 03:30:00 GMT</pubDate>');
  expect(xml).toMatch(/<enclosure[^>]* type="image\/jpeg"/);
  expect(xml).toContain(`url="https://paper.example/media/${'a'.repeat(32)}/3/1280.jpg"`);
});

it('names who wrote a story, else who made it', () => {
  const creator = (name: string) =>
    `<dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">${name}</dc:creator>`;
  const chen = { name: 'Chen Li', role: 'photographs' as const };
  const xml = writeFeed(
    { site: site(), section: null },
    [
      story({ bylines: [chen, reporter('Asha & Rao'), reporter('Bilal Khan')] }),
      story({ bylines: [chen] }),
      story({ bylines: [] }),
    ],
    NO_NOTES,
  );
  expect(xml.match(/<dc:creator.*?<\/dc:creator>/g)).toEqual([
    creator('Asha &amp; Rao, Bilal Khan'),
    creator('Chen Li'),
  ]);
});

it('says when the newest change was made, and the same bytes as long as nothing changes', () => {
  const stories = [story({ updatedAt: PUBLISHED + MINUTE }), story()];
  const xml = writeFeed({ site: site(), section: null }, stories, NO_NOTES);
  expect(xml).toContain('<lastBuildDate>Fri, 29 Mar 2024 03:31:00 GMT</lastBuildDate>');
  expect(writeFeed({ site: site(), section: null }, stories, NO_NOTES)).toBe(xml);
});

it('names its own address and the section that it is of', () => {
  const xml = writeFeed({ site: site(), section: { slug: 'news', name: 'News of the day' } }, [], NO_NOTES);
  expect(xml).toContain('<title>The Paper: News of the day</title>');
  expect(xml).toContain('href="https://paper.example/news/feed.xml"');
});

it('leaves out what XML cannot say and escapes what it could take for markup', () => {
  expect(writable('a\u0000b\u000Bc\uFFFEd\uD83De\u{1F300}\n')).toBe('abcd\uFFFDe\u{1F300}\n');
  const xml = writeFeed(
    { site: site({ name: 'Rice & <Water>' }), section: null },
    [story({ headline: 'Ends ]]> here <b>' })],
    NO_NOTES,
  );
  expect(xml).toContain('<title>Rice &amp; &lt;Water&gt;</title>');
  expect(xml).not.toMatch(/Ends \]\]> here/);
});
