import type { Graph, Thing } from 'schema-dts';
import type { Crumb } from '../archive/crumbs.tsx';
import { scriptJson, trailOf, websiteOf } from './graph.ts';
import { publisherOf } from './publisher.ts';
import type { Site } from './site.ts';

type Props = {
  site: Site;
  /** With the page itself; empty on the front. */
  crumbs: readonly Crumb[];
  /** What the page is, or is about. */
  things: readonly Thing[];
};

/** A page as data: everything on it under one context, each thing once, the others named by its identity. */
export function PageGraph({ site, crumbs, things }: Props) {
  const trail = crumbs.length > 0 ? [trailOf(site, crumbs)] : [];
  const graph: Graph = {
    '@context': 'https://schema.org',
    '@graph': [...things, ...trail, publisherOf(site), websiteOf(site)],
  };
  // React writes the text of a script as it is: scriptJson escapes what could end the element.
  return <script type="application/ld+json">{scriptJson(graph)}</script>;
}
