import type { MapEntry } from '#domain/maps/map-entry';
import type { NewsEntry } from '#domain/maps/news-map';
import { escaped } from '#lib/markup';
import type { Site } from '../../components/reader/site.ts';

/** Sitemaps as sitemaps.org and Google's extensions for pictures and news describe them. */

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const IMAGE = 'http://www.google.com/schemas/sitemap-image/1.1';
const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9';

export const XML_TYPE = 'application/xml; charset=utf-8';

export function writeMapIndex(origin: string, maps: readonly MapEntry[]): string {
  const entries = maps.map((map) => `<sitemap>${placeOf(origin, map)}</sitemap>\n`);
  return `${HEAD}<sitemapindex xmlns="${SITEMAP}">\n${entries.join('')}</sitemapindex>\n`;
}

/** Text by text, so that no more than some entries are in memory as objects. */
export async function writeMap(origin: string, blocks: AsyncIterable<MapEntry[]>): Promise<string> {
  const parts = [`${HEAD}<urlset xmlns="${SITEMAP}" xmlns:image="${IMAGE}">\n`];
  for await (const entries of blocks) parts.push(entries.map((entry) => pageOf(origin, entry)).join(''));
  return `${parts.join('')}</urlset>\n`;
}

function pageOf(origin: string, entry: MapEntry): string {
  const pictures = (entry.pictures ?? []).map(
    (path) => `<image:image><image:loc>${escaped(origin + path)}</image:loc></image:image>`,
  );
  return `<url>${placeOf(origin, entry)}${pictures.join('')}</url>\n`;
}

function placeOf(origin: string, { path, changedAt }: MapEntry): string {
  const changed = changedAt === null ? '' : `<lastmod>${isoOf(changedAt)}</lastmod>`;
  return `<loc>${escaped(origin + path)}</loc>${changed}`;
}

export function writeNewsMap(
  { origin, name, language }: Pick<Site, 'origin' | 'name' | 'language'>,
  stories: readonly NewsEntry[],
): string {
  const paper = `<news:name>${escaped(name)}</news:name><news:language>${newsLanguage(language)}</news:language>`;
  const entries = stories.map(
    ({ path, headline, firstPublishedAt }) =>
      `<url><loc>${escaped(origin + path)}</loc><news:news><news:publication>${paper}</news:publication>` +
      `<news:publication_date>${isoOf(firstPublishedAt)}</news:publication_date>` +
      `<news:title>${escaped(headline)}</news:title></news:news></url>\n`,
  );
  return `${HEAD}<urlset xmlns="${SITEMAP}" xmlns:news="${NEWS}">\n${entries.join('')}</urlset>\n`;
}

/** Google asks for the two or three letters of a language, and of Chinese alone for the script too. */
export function newsLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language !== 'zh') return language;
  return script === 'Hant' ? 'zh-tw' : 'zh-cn';
}

const isoOf = (instant: number): string => new Date(instant).toISOString();
