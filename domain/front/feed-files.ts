/** The forms in which a list is given to feed readers, each by a file of its own under the list's address. */
export const FEED_FORMS = ['rss', 'atom', 'json'] as const;
export type FeedForm = (typeof FEED_FORMS)[number];

export const FEED_FILES: Record<FeedForm, string> = {
  rss: 'feed.xml',
  atom: 'atom.xml',
  json: 'feed.json',
};

export const FEED_TYPES: Record<FeedForm, string> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

export const isFeedFile = (name: string): boolean => Object.values(FEED_FILES).includes(name);

/** Of the list at `path`; '/' is the whole paper. */
export const feedPath = (path: string, form: FeedForm): string =>
  `${path === '/' ? '' : path}/${FEED_FILES[form]}`;
