import { type FeedForm, feedPath } from '#domain/front/feed-files';
import type { Site } from './site.ts';

const TYPES: Record<FeedForm, string> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};
const EVERY_FORM: readonly FeedForm[] = ['rss', 'atom', 'json'];

/** A list that can be subscribed to: its path, and in which forms it is there. */
export type Feed = { path: string; title: string; forms?: readonly FeedForm[] };

/** Where feed readers find the whole paper, and the list that this page is of. */
export const FeedLinks = ({ site, own }: { site: Site; own?: Feed | undefined }) =>
  [{ path: '/', title: site.name }, ...(own ? [own] : [])].map((feed) => <Forms key={feed.path} {...feed} />);

const Forms = ({ path, title, forms = EVERY_FORM }: Feed) =>
  forms.map((form) => (
    <link key={form} rel="alternate" type={TYPES[form]} title={title} href={feedPath(path, form)} />
  ));
