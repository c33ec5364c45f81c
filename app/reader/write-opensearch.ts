import { escaped } from '#lib/markup';
import type { Site } from '../../components/reader/site.ts';

const NAME_MAX = 16;
const DESCRIPTION_MAX = 1024;

/** How a browser searches the paper from its address line (OpenSearch 1.1). */
export function writeOpenSearch({ origin, name, tagline, language }: OfSite): string {
  const about = Array.from(tagline || `Search ${name}`).slice(0, DESCRIPTION_MAX);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `<ShortName>${escaped(shortOf(name))}</ShortName>`,
    `<LongName>${escaped(Array.from(name).slice(0, 48).join(''))}</LongName>`,
    `<Description>${escaped(about.join(''))}</Description>`,
    `<Language>${escaped(language)}</Language>`,
    '<InputEncoding>UTF-8</InputEncoding>',
    '<OutputEncoding>UTF-8</OutputEncoding>',
    `<Url type="text/html" template="${escaped(`${origin}/search?q={searchTerms}`)}"/>`,
    `<Url type="application/opensearchdescription+xml" rel="self" template="${escaped(`${origin}/opensearch.xml`)}"/>`,
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}

type OfSite = Pick<Site, 'origin' | 'name' | 'tagline' | 'language'>;

/** Whole words, as many as there is room for. */
function shortOf(name: string): string {
  const letters = Array.from(name.trim());
  if (letters.length <= NAME_MAX) return letters.join('');
  const cut = letters.slice(0, NAME_MAX + 1).join('');
  const space = cut.lastIndexOf(' ');
  return space > 0 ? cut.slice(0, space) : letters.slice(0, NAME_MAX).join('');
}
