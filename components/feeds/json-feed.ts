import { renditionUrl, singleWidth } from '#domain/media/picture';
import type { WholeStory } from '#domain/stories/whole-stories';
import { writable } from '#lib/markup';
import {
  authorsOf,
  type Feed,
  homeOf,
  nameOf,
  selfOf,
  storyChangedAt,
  subjectsOf,
  summaryOf,
  textOf,
} from './feed.ts';

const ICON_WIDTH = 512;
const PICTURE_WIDTH = 1280;

/** JSON Feed 1.1: the same for programs that would rather not read XML. */
export function writeJsonFeed(feed: Feed): string {
  const { site, title, description, hub } = feed;
  const { icon } = site;
  return JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title,
      description: description || undefined,
      home_page_url: homeOf(feed),
      feed_url: selfOf(feed, 'json'),
      language: site.language,
      authors: [{ name: site.name, url: `${site.origin}/` }],
      icon: icon ? site.origin + renditionUrl(icon, singleWidth(icon, ICON_WIDTH), 'jpg') : undefined,
      hubs: hub ? [{ type: 'WebSub', url: hub }] : undefined,
      items: feed.stories.map((story) => itemOf(story, feed)),
    },
    (_name, value: unknown) => (typeof value === 'string' ? writable(value) : value),
  );
}

/** Each item has a text: where the whole one is not given, what the story is about is all there is. */
function itemOf(story: WholeStory, feed: Feed) {
  const { site } = feed;
  const { picture } = story;
  const summary = summaryOf(story, site).join('\n\n');
  const text = textOf(story, feed);
  const authors = authorsOf(story, site);
  return {
    id: nameOf(story.id),
    url: site.origin + story.path,
    title: story.headline,
    ...(text === null ? { content_text: summary } : { content_html: text, summary }),
    image: picture
      ? site.origin + renditionUrl(picture, singleWidth(picture, PICTURE_WIDTH), 'jpg')
      : undefined,
    date_published: new Date(story.firstPublishedAt).toISOString(),
    date_modified: new Date(storyChangedAt(story)).toISOString(),
    authors: authors.length > 0 ? authors : undefined,
    tags: subjectsOf(story).map(({ name }) => name),
  };
}
