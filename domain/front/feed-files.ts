/** The forms in which a list is given to feed readers, each by the file of its own under the list's address. */
export const FEED_FILES = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' } as const;
export type FeedForm = keyof typeof FEED_FILES;

export const isFeedFile = (name: string): boolean => Object.values(FEED_FILES).some((file) => file === name);

/** Of the list at `path`; '/' is the whole paper. */
export const feedPath = (path: string, form: FeedForm): string =>
  `${path === '/' ? '' : path}/${FEED_FILES[form]}`;
