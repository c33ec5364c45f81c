import type {
  BreadcrumbList,
  CollectionPage,
  ImageObjectLeaf,
  ItemList,
  SearchAction,
  WebSite,
  WithActionConstraints,
} from 'schema-dts';
import type { Crumb } from '../archive/crumbs.tsx';
import type { ShareImage } from './share-image.ts';
import type { Site } from './site.ts';

/** What pages say to machines in the words of schema.org: what several kinds of them have in common. */

/** Everything that the paper publishes names these two, which stand on every page. */
export const publisherId = ({ origin }: Pick<Site, 'origin'>) => ({ '@id': `${origin}/#publisher` });
export const websiteId = ({ origin }: Pick<Site, 'origin'>) => ({ '@id': `${origin}/#website` });

export function websiteOf(site: Site): WebSite {
  const { origin, name, tagline, language } = site;
  const search: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${origin}/search?q={q}` },
    'query-input': 'required name=q',
  };
  return {
    '@type': 'WebSite',
    ...websiteId(site),
    url: `${origin}/`,
    name,
    ...(tagline && { description: tagline }),
    inLanguage: language,
    publisher: publisherId(site),
    potentialAction: search,
  };
}

/** The way from the front down to a page, which is the last of it. */
export const trailOf = ({ origin, name }: Site, crumbs: readonly Crumb[]): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: [{ path: '/', name }, ...crumbs].map((crumb, place) => ({
    '@type': 'ListItem',
    position: place + 1,
    name: crumb.name,
    item: origin + crumb.path,
  })),
});

type Sized = Pick<ShareImage, 'path' | 'width' | 'height'>;

export const imageOf = ({ origin }: Site, { path, width, height }: Sized): ImageObjectLeaf => ({
  '@type': 'ImageObject',
  url: origin + path,
  width: String(width),
  height: String(height),
});

type Collection = { path: string; name: string; description: string; paths: readonly string[] };

/** A page that leads to others, in this order. */
export const collectionOf = (site: Site, of: Collection): CollectionPage => ({
  '@type': 'CollectionPage',
  url: site.origin + of.path,
  name: of.name,
  description: of.description,
  inLanguage: site.language,
  isPartOf: websiteId(site),
  ...(of.paths.length > 0 && { mainEntity: listOf(site, of.paths) }),
});

export const listOf = ({ origin }: Site, paths: readonly string[]): ItemList => ({
  '@type': 'ItemList',
  itemListElement: paths.map((path, place) => ({
    '@type': 'ListItem',
    position: place + 1,
    url: origin + path,
  })),
});

/** JSON that may stand in a script element: no text in it can end the element or open a comment. */
export const scriptJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
