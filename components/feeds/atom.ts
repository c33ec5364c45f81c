import { renditionUrl, singleWidth } from '#domain/media/picture';
import type { WholeStory } from '#domain/stories/whole-stories';
import { element, single, words } from '#lib/markup';
import type { Site } from '../reader/site.ts';
import {
  authorsOf,
  changedAt,
  type Feed,
  type FeedAuthor,
  homeOf,
  nameOf,
  selfOf,
  storyChangedAt,
  subjectsOf,
  summaryOf,
  textOf,
} from './feed.ts';

/** Atom (RFC 4287): says apart when a story was published and when it changed, and what is text and what is HTML. */
export function writeAtom(feed: Feed): string {
  const { site, title, description, hub } = feed;
  const root = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': site.language },
    words('id', homeOf(feed)),
    words('title', title),
    words('subtitle', description),
    words('updated', instant(changedAt(feed))),
    single('link', { rel: 'alternate', type: 'text/html', href: homeOf(feed) }),
    single('link', { rel: 'self', type: 'application/atom+xml', href: selfOf(feed, 'atom') }),
    hub && single('link', { rel: 'hub', href: hub }),
    iconXml(site),
    words('rights', site.name),
    authorXml({ name: site.name, url: `${site.origin}/` }),
    ...feed.stories.map((story) => entryXml(story, feed)),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
}

function entryXml(story: WholeStory, feed: Feed): string {
  const { site } = feed;
  const text = textOf(story, feed);
  return element(
    'entry',
    {},
    words('id', nameOf(story.id)),
    words('title', story.headline),
    words('published', instant(story.firstPublishedAt)),
    words('updated', instant(storyChangedAt(story))),
    single('link', { rel: 'alternate', type: 'text/html', href: site.origin + story.path }),
    enclosureXml(story, site),
    ...authorsOf(story, site).map(authorXml),
    ...subjectsOf(story).map(({ name, path }) =>
      single('category', { term: name, scheme: site.origin + path, label: name }),
    ),
    words('summary', summaryOf(story, site).join('\n\n')),
    text === null ? '' : words('content', text, { type: 'html' }),
  );
}

const instant = (at: number): string => new Date(at).toISOString();

const authorXml = ({ name, url }: FeedAuthor): string =>
  element('author', {}, words('name', name), url === undefined ? '' : words('uri', url));

const PICTURE_WIDTH = 1280;

function enclosureXml({ picture }: WholeStory, { origin }: Site): string {
  if (!picture) return '';
  const href = origin + renditionUrl(picture, singleWidth(picture, PICTURE_WIDTH), 'jpg');
  return single('link', { rel: 'enclosure', type: 'image/jpeg', href, title: picture.alt || undefined });
}

const ICON_WIDTH = 320;

function iconXml({ icon, origin }: Site): string {
  if (!icon) return '';
  return words('icon', origin + renditionUrl(icon, singleWidth(icon, ICON_WIDTH), 'jpg'));
}
