import { type Picture, renditionUrl } from '#domain/media/picture';
import type { OembedQuestion } from '#domain/front/oembed-question';
import { leadingNames } from '#domain/stories/bylines';
import type { PublishedStory } from '#domain/stories/reading';
import { element, words, writable } from '#lib/markup';
import { dateOf } from '../reader/newsroom-time.ts';
import type { Site } from '../reader/site.ts';

type Room = Pick<OembedQuestion, 'maxWidth' | 'maxHeight'>;

const WIDTH = 600;
const HEIGHT = 240;
/** A card of others may show a story that was withdrawn for as long as this, seconds. */
const KEPT_FOR = 3600;

/** How pages of others show a story: a plain card, without script and without anything that asks us who reads it. */
export function oembedOf(story: PublishedStory, site: Site, room: Room): Record<string, string | number> {
  const authors = leadingNames(story.bylines);
  const [author] = authors.length === 1 ? story.people.filter(({ name }) => name === authors[0]) : [];
  return {
    version: '1.0',
    type: 'rich',
    title: writable(story.headline),
    ...(authors.length > 0 && { author_name: writable(authors.join(', ')) }),
    ...(author && { author_url: site.origin + author.path }),
    provider_name: writable(site.name),
    provider_url: `${site.origin}/`,
    cache_age: KEPT_FOR,
    html: cardHtml(story, site),
    width: Math.min(WIDTH, room.maxWidth ?? WIDTH),
    height: Math.min(HEIGHT, room.maxHeight ?? HEIGHT),
    ...(story.socialPicture && thumbnailOf(story.socialPicture, site, room)),
  };
}

function cardHtml(story: PublishedStory, site: Site): string {
  const url = site.origin + story.path;
  const from = [...leadingNames(story.bylines), site.name, dateOf(story.firstPublishedAt, site)];
  return element(
    'blockquote',
    { lang: site.language, cite: url },
    element('p', {}, element('strong', {}, words('a', story.headline, { href: url }))),
    story.standfirst && words('p', story.standfirst),
    words('p', from.join(' · ')),
  );
}

const THUMBNAIL_WIDTH = 640;

/** The largest rendition that the asker has room for; none where there is room for none. */
function thumbnailOf(picture: Picture, { origin }: Site, { maxWidth, maxHeight }: Room) {
  const heightOf = (width: number) => Math.round((picture.height * width) / picture.width);
  const [width] = picture.widths
    .filter((one) => one <= (maxWidth ?? THUMBNAIL_WIDTH) && one <= THUMBNAIL_WIDTH)
    .filter((one) => maxHeight === null || heightOf(one) <= maxHeight)
    .toSorted((a, b) => b - a);
  if (width === undefined) return {};
  return {
    thumbnail_url: origin + renditionUrl(picture, width, 'jpg'),
    thumbnail_width: width,
    thumbnail_height: heightOf(width),
  };
}

export const oembedXml = (card: Record<string, string | number>): string => {
  const inside = Object.entries(card).map(([name, value]) => words(name, String(value)));
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n${element('oembed', {}, ...inside)}\n`;
};
