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
  'atom',
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
  'republish',
  'robots',
  's',
  'search',
  'security',
  'setup',
  'share',
  'sitemap',
  'sitemaps',
  'slides',
  'static',
  'topics',
  'unavailable',
  'well-known',
]);

/** Why neither a section nor a page may have this slug, or null. */
export function refuseAddress(slug: string): string | null {
  if (!isSlug(slug))
    return 'The address has lower-case letters a to z, digits and single hyphens, at most 80.';
  if (/^\d+$/.test(slug)) return `/${slug} is the address of a year.`;
  return RESERVED.has(slug) ? `/${slug} is needed by the site itself. Choose another.` : null;
}
