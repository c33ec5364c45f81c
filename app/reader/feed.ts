import { Feed } from 'feed';
import { type Picture, renditionUrl } from '#domain/media/picture';
import { leadingNames } from '#domain/stories/bylines';
import type { Correction, StoryCard } from '#domain/stories/reading';
import type { Site } from '../../components/reader/site.ts';
import { dateOf } from '../../components/reader/newsroom-time.ts';
import { singleWidth } from '../../components/reader/srcset.ts';
import { correctionName, modifiedAt } from '../../components/story/correction-words.ts';

type Part = {
  site: Site;
  /** Or a person, whose slug has the folder too. Null: the whole paper. */
  section: { slug: string; name: string } | null;
};

export const STORIES_IN_FEED = 30;
const PICTURE_WIDTH = 960;

/** The public notes on stories, by story. */
type Notes = ReadonlyMap<string, readonly Correction[]>;

/** RSS 2.0 of the newest stories: headline, what it is about, what was corrected in it, where to read it. */
export function writeFeed({ site, section }: Part, stories: readonly StoryCard[], notes: Notes): string {
  const path = section ? `/${section.slug}` : '/';
  const feed = new Feed({
    id: site.origin + path,
    link: site.origin + path,
    title: writable(section ? `${site.name}: ${section.name}` : site.name),
    description: writable(section ? `${section.name} in ${site.name}` : site.tagline || site.name),
    language: site.language,
    updated: new Date(Math.max(0, ...stories.map((story) => modifiedAt(story, notes.get(story.id) ?? [])))),
    generator: false,
    copyright: writable(site.name),
    feedLinks: { rss: `${site.origin}${section ? path : ''}/feed.xml` },
  });
  for (const story of stories) feed.addItem(itemOf(story, notes.get(story.id) ?? [], site));
  return feed.rss2();
}

const itemOf = (story: StoryCard, notes: readonly Correction[], site: Site) => ({
  id: site.origin + story.path,
  link: site.origin + story.path,
  title: writable(story.headline),
  description: writable([story.trailText || story.standfirst, ...noteWords(notes, site)].join('\n\n')),
  date: new Date(story.firstPublishedAt),
  published: new Date(story.firstPublishedAt),
  ...(story.bylines.length > 0 && { extensions: [creatorOf(leadingNames(story.bylines))] }),
  category: [{ name: writable(story.section.name) }],
  ...(story.picture && { enclosure: { url: pictureAddress(story.picture, site), type: 'image/jpeg' } }),
});

/** 'Correction, 29 March 2024: ...' */
const noteWords = (notes: readonly Correction[], site: Site): string[] =>
  notes.map(
    ({ kind, words, publishedAt }) => `${correctionName(kind)}, ${dateOf(publishedAt, site)}: ${words}`,
  );

/** RSS wants an author to be an e-mail address; Dublin Core has names. */
const creatorOf = (names: string[]) => ({
  name: 'dc:creator',
  objects: {
    _attributes: { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    _text: writable(names.join(', ')),
  },
});

const pictureAddress = (picture: Picture, site: Site): string =>
  site.origin + renditionUrl(picture, singleWidth(picture, PICTURE_WIDTH), 'jpg');

/** Without the code points that XML 1.0 forbids even escaped, and without what would end the CDATA it is put in. */
export const writable = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(']]>', ']] >')
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
