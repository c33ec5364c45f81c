import { read } from '#db/client';
import { findMovedStory } from '#db/former-addresses';
import { goesOnAfter, hasShown, type List } from '#db/lists';
import { answersAt, isLiveAt, listLiveOfDay } from '#db/published';
import { isSlug } from '#lib/slug';
import { isDay } from '#lib/zoned-time';
import { readSettings } from '../settings/read-settings.ts';
import { changesPath, storyPath } from '../stories/address.ts';
import { readCursor } from '../stories/cursor.ts';
import { isInstallFile } from './install-files.ts';
import { findFeedPath, findNamedList, type NamedList } from './named-lists.ts';
import { isOfflinePage } from './offline-pages.ts';

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
  const named = await findNamedList(first, rest, at);
  if (named) return resolveList(named, { path, before: query.get('before') }, at);
  const feed = await findFeedPath(first, rest, at);
  if (feed === null && !(await answers(canonical, first, rest, at))) return findMoved(canonical, at);
  const to = feed ?? canonical;
  return to === path ? { kind: 'page', path, cursor: false } : { kind: 'moved', to };
}

/** Lower case, no doubled or trailing slash; null for what no address of ours can be. */
function canonicalPath(path: string): string | null {
  if (path.length > 300 || !/^[/a-z0-9.-]+$/i.test(path)) return null;
  return path
    .toLowerCase()
    .replace(/\/{2,}/g, '/')
    .replace(/(?<=.)\/$/, '');
}

type AskedList = { path: string; before: string | null };

/** A list from its beginning or from a place in it, where there is one: a made-up place is no address. */
async function resolveList(
  { list, path: canonical }: NamedList,
  { path, before }: AskedList,
  at: number,
): Promise<Resolution> {
  if (before !== null && !(await isPlace(list, before, at))) return MISSING;
  const to = before === null ? canonical : `${canonical}?before=${before}`;
  return canonical === path ? { kind: 'page', path: to, cursor: before !== null } : { kind: 'moved', to };
}

async function isPlace(list: List, before: string, at: number): Promise<boolean> {
  const place = readCursor(before);
  if (place === null || !(await hasShown(read(), list, place, at))) return false;
  return goesOnAfter(read(), list, place, at);
}

async function answers(path: string, first: string, rest: string[], at: number): Promise<boolean> {
  if (path === '/' || path === '/feed.xml') return true;
  if (isOfflinePage(path) || isInstallFile(path)) return true;
  const address = storyAddress(path);
  if (address) return answersAt(read(), address, at);
  const changed = changesAddress(path);
  if (changed) return showsChanges(changed, at);
  const [month = '', date = ''] = rest;
  const day = `${first}-${month}-${date}`;
  return rest.length === 2 && isDay(day) && (await listLiveOfDay(read(), { day, limit: 1 }, at)).length > 0;
}

type StoryAddress = { day: string; urlSlug: string };

/** What the path of a story names, whether or not there is one. */
function storyAddress(path: string): StoryAddress | null {
  const [year = '', month = '', date = '', urlSlug = '', ...rest] = path.slice(1).split('/');
  const day = `${year}-${month}-${date}`;
  return rest.length === 0 && isDay(day) && isSlug(urlSlug) ? { day, urlSlug } : null;
}

/** Of the page that shows how a story changed. */
function changesAddress(path: string): StoryAddress | null {
  return path.endsWith(changesPath('')) ? storyAddress(path.slice(0, -changesPath('').length)) : null;
}

/** Only of a live story, and only where the paper wants it. */
const showsChanges = async (address: StoryAddress, at: number): Promise<boolean> =>
  (await readSettings()).publicHistory && isLiveAt(read(), address, at);

/** An address that a story had before leads to where it answers now. */
async function findMoved(path: string, at: number): Promise<Resolution> {
  const address = storyAddress(path);
  const moved = address && (await findMovedStory(read(), address));
  if (!moved || !(await answersAt(read(), moved, at))) return MISSING;
  return { kind: 'moved', to: storyPath(moved.day, moved.urlSlug) };
}
