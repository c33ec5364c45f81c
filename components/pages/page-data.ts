import type { AboutPage, ContactPage, WebPage, WithContext } from 'schema-dts';
import { renditionUrl } from '#domain/media/picture';
import type { Purpose } from '#domain/pages/page-words';
import type { PublicPage } from '#domain/pages/public-pages';
import { machineTimeOf } from '../reader/newsroom-time.ts';
import { publisherOf } from '../reader/publisher.ts';
import type { Site } from '../reader/site.ts';
import { singleWidth } from '../reader/srcset.ts';

const PICTURE_WIDTH = 1280;

/** What a search engine reads of a page that the paper writes about itself. */
export function pageDataOf(page: PublicPage, site: Site): WithContext<AboutPage | ContactPage | WebPage> {
  const { slug, title, standfirst, purpose, changedAt, picture } = page;
  const url = `${site.origin}/${slug}`;
  const publisher = publisherOf(site);
  return {
    '@context': 'https://schema.org',
    '@type': typeOf(purpose),
    url,
    name: title,
    ...(standfirst && { description: standfirst }),
    ...(picture && {
      primaryImageOfPage: {
        '@type': 'ImageObject',
        url: site.origin + renditionUrl(picture, singleWidth(picture, PICTURE_WIDTH), 'jpg'),
      },
    }),
    dateModified: machineTimeOf(changedAt),
    inLanguage: site.language,
    publisher,
    ...(purpose === 'about' && { mainEntity: { '@id': `${site.origin}/#publisher` } }),
  };
}

function typeOf(purpose: Purpose): 'AboutPage' | 'ContactPage' | 'WebPage' {
  if (purpose === 'about') return 'AboutPage';
  return purpose === 'contact' ? 'ContactPage' : 'WebPage';
}
