import { FEED_FORMS, FEED_TYPES, type FeedForm, feedPath } from '#domain/front/feed-files';
import type { Site } from './site.ts';

/** A list that can be subscribed to: its path, and in which forms it is there. */
export type Feed = { path: string; title: string; forms?: readonly FeedForm[] };

/** Where feed readers find the whole paper, and the list that this page is of. */
export const FeedLinks = ({ site, own }: { site: Site; own?: Feed | undefined }) =>
  [{ path: '/', title: site.name }, ...(own ? [own] : [])].map((feed) => <Forms key={feed.path} {...feed} />);

const Forms = ({ path, title, forms = FEED_FORMS }: Feed) =>
  forms.map((form) => (
    <link key={form} rel="alternate" type={FEED_TYPES[form]} title={title} href={feedPath(path, form)} />
  ));
