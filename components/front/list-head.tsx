import type { Crumb } from '../archive/crumbs.tsx';
import type { Feed } from '../reader/feed-links.tsx';
import { collectionOf } from '../reader/graph.ts';
import { PageHead } from '../reader/page-head.tsx';
import type { Site } from '../reader/site.ts';

type Props = {
  site: Site;
  /** Null on the front: see PageHead. */
  title: string | null;
  description: string;
  path: string;
  crumbs?: readonly Crumb[];
  feed?: Feed;
  /** What the page leads to, in its order. */
  paths: readonly string[];
};

/** The head of a page that is a list. */
export const ListHead = ({ paths, ...page }: Props) => (
  <PageHead
    {...page}
    things={[collectionOf(page.site, { ...page, name: page.title ?? page.site.name, paths })]}
  />
);
