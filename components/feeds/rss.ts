import { type Picture, renditionUrl, singleWidth } from '#domain/media/picture';
import type { WholeStory } from '#domain/stories/whole-stories';
import { element, single, words } from '#lib/markup';
import {
  authorsOf,
  changedAt,
  type Feed,
  homeOf,
  nameOf,
  selfOf,
  storyChangedAt,
  subjectsOf,
  summaryOf,
  textOf,
} from './feed.ts';
import { writeChannel } from './rss-channel.ts';

/** RSS 2.0: what nearly every feed reader knows. */
export const writeRss = (feed: Feed): string =>
  writeChannel(
    { ...feed, home: homeOf(feed), self: selfOf(feed, 'rss'), changedAt: changedAt(feed) },
    feed.stories.map((story) => itemXml(story, feed)),
  );

function itemXml(story: WholeStory, feed: Feed): string {
  const { site } = feed;
  const text = textOf(story, feed);
  return element(
    'item',
    {},
    words('title', story.headline),
    words('link', site.origin + story.path),
    words('guid', nameOf(story.id), { isPermaLink: 'false' }),
    words('pubDate', new Date(story.firstPublishedAt).toUTCString()),
    words('atom:updated', new Date(storyChangedAt(story)).toISOString()),
    // RSS wants an author to be an e-mail address; Dublin Core has names.
    ...authorsOf(story, site).map(({ name }) => words('dc:creator', name)),
    ...subjectsOf(story).map(({ name }) => words('category', name)),
    // Read as HTML by everybody: what is a word there has to be escaped for it as well.
    words(
      'description',
      summaryOf(story, site)
        .map((paragraph) => words('p', paragraph))
        .join(''),
    ),
    text === null ? '' : words('content:encoded', text),
    story.picture ? pictureXml(story.picture, site.origin) : '',
  );
}

const WIDTH = 1280;
const SMALL_WIDTH = 320;

/** Not an enclosure: that has to say how many bytes it is, and nobody has counted those of a rendition. */
function pictureXml(picture: Picture, origin: string): string {
  const at = (wanted: number) => {
    const width = singleWidth(picture, wanted);
    const height = Math.round((picture.height * width) / picture.width);
    return { url: origin + renditionUrl(picture, width, 'jpg'), width, height };
  };
  const said = picture.caption || picture.alt;
  return element(
    'media:content',
    { ...at(WIDTH), medium: 'image', type: 'image/jpeg' },
    said && words('media:description', said, { type: 'plain' }),
    picture.credit && words('media:credit', picture.credit),
    single('media:thumbnail', at(SMALL_WIDTH)),
  );
}
