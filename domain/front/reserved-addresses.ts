import { isSlug } from '../../lib/slug.ts';

/** Addresses of one part belong to sections and to pages alike: what neither may have, for the server and the forms. */

/**
 * First parts of addresses that mean something else to the site, now or by its design. A section or a page of such a
 * name would never be reached, or would stand in the way. Add a word with each new first part of an address.
 */
const RESERVED = new Set([
  'account',
  'admin',
  'api',
  'archive',
  'assets',
  'by',
  'cards',
  'corrections',
  'favicon',
  'feed',
  'files',
  'fonts',
  'front',
  'healthz',
  'icon',
  'index-now',
  'install',
  'later',
  'light',
  'llms',
  'login',
  'logout',
  'manifest',
  'media',
  'news-sitemap',
  'newsletter',
  'next',
  'not-found',
  'oembed',
  'offline',
  'opensearch',
  'out-of-reach',
  'preview',
  'reader',
  'readyz',
  'robots',
  's',
  'search',
  'setup',
  'sitemap',
  'sitemaps',
  'slides',
  'static',
  'topics',
  'unavailable',
  'well-known',
]);

/** Why nothing can have this slug, whatever else stands at the first parts of addresses; null where it can be one. */
export function refuseSlug(slug: string): string | null {
  if (!isSlug(slug))
    return 'The address has lower-case letters a to z, digits and single hyphens, at most 80.';
  return /^\d+$/.test(slug) ? `/${slug} is the address of a year.` : null;
}

/**
 * Why neither a section nor a page may take this slug, or null. Asked only where it is new to them: what had an address
 * before the site came to need it can still be changed in everything else.
 */
export const refuseReserved = (slug: string): string | null =>
  RESERVED.has(slug) ? `/${slug} is needed by the site itself. Choose another.` : null;
