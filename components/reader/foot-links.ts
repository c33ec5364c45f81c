import { dayOf } from '#lib/zoned-time';
import type { Site } from './site.ts';

export type FootLink = { href: string; name: string };

/** One column of the foot. */
export type FootGroup = { id: string; name: string; links: readonly FootLink[] };

/** What the foot of every page leads to. A new place is one line; a column without links is not shown. */
export function footGroups(site: Site): FootGroup[] {
  const groups = [
    { id: 'foot-sections', name: 'Sections', links: sectionLinks(site) },
    { id: 'foot-find', name: 'Find', links: findingLinks(site) },
    { id: 'foot-paper', name: 'The paper', links: paperLinks(site) },
    { id: 'foot-feeds', name: 'RSS', links: feedLinks(site) },
  ];
  return groups.filter(({ links }) => links.length > 0);
}

const sectionLinks = ({ sections }: Site): FootLink[] =>
  sections.map(({ slug, name }) => ({ href: `/${slug}`, name }));

const findingLinks = ({ at, timeZone }: Site): FootLink[] => [
  { href: '/search', name: 'Search' },
  { href: `/${dayOf(at, timeZone).slice(0, 4)}`, name: 'Archive' },
  { href: '/topics', name: 'Topics' },
  { href: '/by', name: 'People' },
];

/** What the paper says about itself, and what it corrected. */
const paperLinks = ({ pages }: Site): FootLink[] => [
  ...pages.map(({ slug, title }) => ({ href: `/${slug}`, name: title })),
  { href: '/corrections', name: 'Corrections' },
];

const feedLinks = ({ sections }: Site): FootLink[] => [
  { href: '/feed.xml', name: 'All stories' },
  ...sections.map(({ slug, name }) => ({ href: `/${slug}/feed.xml`, name })),
];
