import { read } from '#db/client';
import { answersAt, listLiveOfDay } from '#db/published';
import { findTopicRow } from '#db/sections';
import { isSlug } from '#lib/slug';
import { isDay } from '#lib/zoned-time';
import { listSections } from '../sections/sections.ts';
import { readCursor } from '../stories/cursor.ts';

/** What a reader's address leads to. `path` is its one canonical spelling, with the queries that count. */
export type Resolution =
  | { kind: 'page'; path: string; cursor: boolean }
  | { kind: 'moved'; to: string }
  | { kind: 'missing' };

const MISSING: Resolution = { kind: 'missing' };

/**
 * Decides before anything is rendered, with a look at the database where an address names something in it,
 * so that an address that nothing answers costs no render and no place in the cache.
 */
export async function resolveAddress(path: string, query: URLSearchParams, at: number): Promise<Resolution> {
  const canonical = canonicalPath(path);
  if (canonical === null) return MISSING;
  const [first = '', ...rest] = canonical.slice(1).split('/');
  const paged = await answersList(first, rest);
  if (!paged && !(await answers(canonical, first, rest, at))) return MISSING;
  if (canonical !== path)
    return { kind: 'moved', to: withCursor(canonical, paged ? query.get('before') : null) };
  return page(path, paged ? query.get('before') : null);
}

/** Lower case, no doubled or trailing slash; null for what no address of ours can be. */
function canonicalPath(path: string): string | null {
  if (path.length > 300 || !/^[/a-z0-9.-]+$/i.test(path)) return null;
  return path
    .toLowerCase()
    .replace(/\/{2,}/g, '/')
    .replace(/(?<=.)\/$/, '');
}

function page(path: string, before: string | null): Resolution {
  if (before === null) return { kind: 'page', path, cursor: false };
  return readCursor(before) ? { kind: 'page', path: withCursor(path, before), cursor: true } : MISSING;
}

const withCursor = (path: string, before: string | null): string =>
  before !== null && readCursor(before) ? `${path}?before=${before}` : path;

/** Lists that go on by cursor: a section, a topic. */
async function answersList(first: string, rest: string[]): Promise<boolean> {
  if (first === 'topics') return rest.length === 1 && (await findTopicRow(read(), rest[0] ?? '')) !== null;
  return rest.length === 0 && (await isSection(first));
}

async function answers(path: string, first: string, rest: string[], at: number): Promise<boolean> {
  if (path === '/' || path === '/feed.xml') return true;
  if (rest.length === 1 && rest[0] === 'feed.xml') return isSection(first);
  const [month = '', date = '', urlSlug] = rest;
  const day = `${first}-${month}-${date}`;
  if (rest.length < 2 || rest.length > 3 || !isDay(day)) return false;
  if (urlSlug === undefined) return (await listLiveOfDay(read(), { day, limit: 1 }, at)).length > 0;
  return isSlug(urlSlug) && answersAt(read(), { day, urlSlug }, at);
}

const isSection = async (slug: string): Promise<boolean> =>
  (await listSections()).some((section) => section.slug === slug);
