import type { Site } from './site.ts';

const FORMS = {
  rss: { type: 'application/rss+xml', file: 'feed.xml' },
  atom: { type: 'application/atom+xml', file: 'atom.xml' },
  json: { type: 'application/feed+json', file: 'feed.json' },
};
type FeedForm = keyof typeof FORMS;
const EVERY_FORM: readonly FeedForm[] = ['rss', 'atom', 'json'];

/** A list that can be subscribed to: its path, without a slash at the end, and in which forms it is there. */
export type Feed = { path: string; title: string; forms?: readonly FeedForm[] };

/** Where feed readers find the whole paper, and the list that this page is of. */
export const FeedLinks = ({ site, own }: { site: Site; own?: Feed | undefined }) =>
  [{ path: '', title: site.name }, ...(own ? [own] : [])].map((feed) => <Forms key={feed.path} {...feed} />);

const Forms = ({ path, title, forms = EVERY_FORM }: Feed) =>
  forms.map((form) => (
    <link
      key={form}
      rel="alternate"
      type={FORMS[form].type}
      title={title}
      href={`${path}/${FORMS[form].file}`}
    />
  ));
