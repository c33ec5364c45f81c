import { isDay } from '../../lib/zoned-time.ts';

/** The files that a sitemap is made of, by what stands in them. A part begins with 1. */
export type MapName = { of: 'pages' } | { of: 'topics' | 'people'; part: number } | MonthPart;
export type MonthPart = { of: 'month'; month: string; part: number };

/** So many addresses in one file: far below what the protocol allows, so that no file is long in the making. */
export const ADDRESSES_MAX = 3000;

const FOLDER = '/sitemaps/';
const NAME = /^(pages|topics|people|\d{4}-\d{2})(?:-([2-9]|[1-9]\d{1,3}))?\.xml$/;

/** '/sitemaps/2024-03.xml', the second part of it '/sitemaps/2024-03-2.xml'. */
export function mapPath(name: MapName): string {
  const first = name.of === 'month' ? name.month : name.of;
  const part = name.of === 'pages' || name.part === 1 ? '' : `-${name.part}`;
  return `${FOLDER}${first}${part}.xml`;
}

/** What such an address names; null: nothing can. */
export function readMapPath(path: string): MapName | null {
  const match = path.startsWith(FOLDER) ? NAME.exec(path.slice(FOLDER.length)) : null;
  const [, first = '', second] = match ?? [];
  const part = Number(second ?? 1);
  if (first === 'pages') return part === 1 ? { of: 'pages' } : null;
  if (first === 'topics' || first === 'people') return { of: first, part };
  return isDay(`${first}-01`) ? { of: 'month', month: first, part } : null;
}
