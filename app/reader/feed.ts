import { Feed } from 'feed';
import { type Picture, renditionUrl } from '#domain/media/picture';
import { leadingNames } from '#domain/stories/bylines';
import type { StoryCard } from '#domain/stories/reading';
import type { Site } from '../../components/reader/site.ts';
import { singleWidth } from '../../components/reader/srcset.ts';

type Part = {
  site: Site /** Or a person, whose slug has the folder too. Null: the whole paper. */;
  section: { slug: string; name: string } | null;
};

export const STORIES_IN_FEED = 30;
const PICTURE_WIDTH = 960;

/** RSS 2.0 of the newest stories: headline, what it is about, where to read it. */
export function writeFeed({ site, section }: Part, stories: readonly StoryCard[]): string {
  const path = section ? `/${section.slug}` : '/';
  const feed = new Feed({
    id: site.origin + path,
    link: site.origin + path,
    title: writable(section ? `${site.name}: ${section.name}` : site.name),
    description: writable(section ? `${section.name} in ${site.name}` : site.tagline || site.name),
    language: site.language,
    updated: new Date(Math.max(0, ...stories.map((story) => story.updatedAt))),
    generator: false,
    copyright: writable(site.name),
    feedLinks: { rss: `${site.origin}${section ? path : ''}/feed.xml` },
  });
  for (const story of stories) feed.addItem(itemOf(story, site));
  return feed.rss2();
}

const itemOf = (story: StoryCard, site: Site) => ({
  id: site.origin + story.path,
  link: site.origin + story.path,
  title: writable(story.headline),
  description: writable(story.trailText || story.standfirst),
  date: new Date(story.firstPublishedAt),
  published: new Date(story.firstPublishedAt),
  ...(story.bylines.length > 0 && { extensions: [creatorOf(leadingNames(story.bylines))] }),
  category: [{ name: writable(story.section.name) }],
  ...(story.picture && { enclosure: { url: pictureAddress(story.picture, site), type: 'image/jpeg' } }),
});

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
