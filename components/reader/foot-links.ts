import { feedPath } from '#domain/front/feed-files';
import type { Site } from './site.ts';

export type FootLink = { href: string; name: string };

/** One column of the foot. */
export type FootGroup = { id: string; name: string; links: readonly FootLink[] };

/**
 * What the foot of every page leads to; `light` is the address of its light version, or null. A new place is one line;
 * a column without links is not shown.
 */
export function footGroups(site: Site, light: string | null): FootGroup[] {
  const groups = [
    { id: 'foot-sections', name: 'Sections', links: sectionLinks(site) },
    { id: 'foot-reading', name: 'Reading', links: readingLinks(light) },
    { id: 'foot-paper', name: 'The paper', links: paperLinks(site) },
    { id: 'foot-feeds', name: 'Feeds', links: FEEDS },
  ];
  return groups.filter(({ links }) => links.length > 0);
}

const sectionLinks = ({ sections }: Site): FootLink[] =>
  sections.map(({ slug, name }) => ({ href: `/${slug}`, name }));

/** What finds something to read, the reader's own list, and the page without its pictures. */
const readingLinks = (light: string | null): FootLink[] => [
  { href: '/search', name: 'Search' },
  { href: '/archive', name: 'Archive' },
  { href: '/topics', name: 'Topics' },
  { href: '/by', name: 'People' },
  { href: '/later', name: 'Read later' },
  ...(light === null ? [] : [{ href: light, name: 'Light version' }]),
];

/** What the paper says about itself, and what it corrected. */
const paperLinks = ({ pages }: Site): FootLink[] => [
  ...pages.map(({ slug, title }) => ({ href: `/${slug}`, name: title })),
  { href: '/corrections', name: 'Corrections' },
];

/** Of all stories, in each form. Those of sections, topics and people are named in the heads of their pages. */
const FEEDS: readonly FootLink[] = [
  { href: feedPath('/', 'rss'), name: 'RSS' },
  { href: feedPath('/', 'atom'), name: 'Atom' },
  { href: feedPath('/', 'json'), name: 'JSON Feed' },
];
