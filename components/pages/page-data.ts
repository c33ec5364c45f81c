import type { AboutPage, ContactPage, WebPage } from 'schema-dts';
import type { Purpose } from '#domain/pages/page-words';
import type { PublicPage } from '#domain/pages/public-pages';
import { imageOf, publisherId, websiteId } from '../reader/graph.ts';
import { machineTimeOf } from '../reader/newsroom-time.ts';
import { pictureImage } from '../reader/share-image.ts';
import type { Site } from '../reader/site.ts';

/** What a search engine reads of a page that the paper writes about itself. */
export function pageDataOf(page: PublicPage, site: Site): AboutPage | ContactPage | WebPage {
  const { slug, title, standfirst, purpose, changedAt, picture } = page;
  return {
    '@type': typeOf(purpose),
    url: `${site.origin}/${slug}`,
    name: title,
    ...(standfirst && { description: standfirst }),
    ...(picture && { primaryImageOfPage: imageOf(site, pictureImage(picture)) }),
    dateModified: machineTimeOf(changedAt),
    inLanguage: site.language,
    isPartOf: websiteId(site),
    publisher: publisherId(site),
    ...(purpose === 'about' && { mainEntity: publisherId(site) }),
  };
}

function typeOf(purpose: Purpose): 'AboutPage' | 'ContactPage' | 'WebPage' {
  if (purpose === 'about') return 'AboutPage';
  return purpose === 'contact' ? 'ContactPage' : 'WebPage';
}
