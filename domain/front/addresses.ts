import { read } from '#db/client';
import { findMovedStory } from '#db/former-addresses';
import { goesOnAfter, hasShown, type List } from '#db/lists';
import { answersAt, isLiveAt } from '#db/published';
import { isMachineFile } from '../machines/machine-files.ts';
import { findSearch } from '../search/search-address.ts';
import { readSettings } from '../settings/read-settings.ts';
import { askedBelow, findPassedOn, type PassedOn, shareAddress } from '../sharing/share-address.ts';
import { changesPath, republishPath, storyPath } from '../stories/address.ts';
import { readCursor } from '../stories/cursor.ts';
import { findArchiveList, findArchivePath, findIndex } from './archive-addresses.ts';
import { findOembed } from './oembed-address.ts';
import { OEMBED_PATH } from './oembed-question.ts';
import { findPagePath } from './page-paths.ts';
import { answersRepublish } from './republish-address.ts';
import { answersSlide, slideAddress } from './slide-address.ts';
import { type StoryAddress, storyAddress } from './story-address.ts';
import { isInstallFile } from './install-files.ts';
import { findFeedPath, findNamedList, type NamedList } from './named-lists.ts';
import { isOfflinePage } from './offline-pages.ts';

/** What a reader's address leads to. `path` is its one canonical spelling, with the queries that count. */
export type Resolution =
  | { kind: 'page'; path: string; cursor: boolean }
  | { kind: 'moved'; to: string }
  | PassedOn
  | { kind: 'missing' };

const MISSING: Resolution = { kind: 'missing' };

/**
 * Decides before anything is rendered, with a look at the database where an address names something in it,
 * so that an address that nothing answers costs no render and no place in the cache.
 */
export async function resolveAddress(path: string, query: URLSearchParams, at: number): Promise<Resolution> {
  const canonical = canonicalPath(path);
  if (canonical === null) return MISSING;
  const search = findSearch(canonical, query);
  if (search) return canonical === path ? kept(search) : { kind: 'moved', to: search.path };
  if (canonical === OEMBED_PATH) return resolveOembed(query, at);
  const passedOn = await findPassedOn(canonical, query, at);
  if (passedOn) return passedOn;
  const [first = '', ...rest] = canonical.slice(1).split('/');
  const named = (await findArchiveList(first, rest, at)) ?? (await findNamedList(first, rest, at));
  if (named) return resolveList(named, { path, before: query.get('before') }, at);
  const index = await findIndex([first, ...rest], query.get('from'), at);
  if (index) return leadTo(index, path);
  const other =
    (await findArchivePath(first, rest, at)) ??
    (await findPagePath(first, rest)) ??
    (await findFeedPath(first, rest, at));
  if (other === null && !(await answers(canonical, at))) return findMoved(canonical, query, at);
  return leadTo({ path: other ?? canonical, query: '' }, path);
}

/** `asked`: the query that was asked for, where it may be an old one. */
type Place = { path: string; query: string; asked?: string };

/** The page itself where the address is the one that it has, else the way there. */
function leadTo({ path, query, asked = query }: Place, askedPath: string): Resolution {
  const to = path + query;
  const isThere = path === askedPath && query === asked;
  return isThere ? { kind: 'page', path: to, cursor: query !== '' } : { kind: 'moved', to };
}

const kept = ({ path, hasQuery }: { path: string; hasQuery: boolean }): Resolution => ({
  kind: 'page',
  path,
  cursor: hasQuery,
});

/** Other programs than browsers ask: whatever the spelling, they are answered where they asked. */
async function resolveOembed(query: URLSearchParams, at: number): Promise<Resolution> {
  const path = await findOembed(query, at);
  return path === null ? MISSING : kept({ path, hasQuery: true });
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
  return leadTo({ path: canonical, query: before === null ? '' : `?before=${before}` }, path);
}

async function isPlace(list: List, before: string, at: number): Promise<boolean> {
  const place = readCursor(before);
  if (place === null || !(await hasShown(read(), list, place, at))) return false;
  return goesOnAfter(read(), list, place, at);
}

async function answers(path: string, at: number): Promise<boolean> {
  if (path === '/') return true;
  if (isOfflinePage(path) || isInstallFile(path) || (await isMachineFile(path, at))) return true;
  const address = storyAddress(path);
  if (address) return answersAt(read(), address, at);
  const changed = changesAddress(path);
  if (changed) return showsChanges(changed, at);
  if (path.endsWith(republishPath(''))) return answersRepublish(path, at);
  const slide = slideAddress(path);
  return slide !== null && answersSlide(slide, at);
}

/** Of the page that shows how a story changed. */
function changesAddress(path: string): StoryAddress | null {
  return path.endsWith(changesPath('')) ? storyAddress(path.slice(0, -changesPath('').length)) : null;
}

/** Only of a live story, and only where the paper wants it. */
const showsChanges = async (address: StoryAddress, at: number): Promise<boolean> =>
  (await readSettings()).publicHistory && isLiveAt(read(), address, at);

/** An address that a story had before leads to where it answers now, and so do those below it: its slides, its changes, its channels. */
async function findMoved(path: string, query: URLSearchParams, at: number): Promise<Resolution> {
  const [, before = '', below = ''] = /^((?:\/[^/]+){4})(\/.+)?$/.exec(path) ?? [];
  const address = storyAddress(before);
  const moved = address && (await findMovedStory(read(), address));
  if (!moved) return MISSING;
  const to = storyPath(moved.day, moved.urlSlug) + below;
  if (shareAddress(to))
    return (await answersAt(read(), moved, at)) ? { kind: 'moved', to: to + askedBelow(query) } : MISSING;
  return (await answers(to, at)) ? { kind: 'moved', to } : MISSING;
}
