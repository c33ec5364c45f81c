import { periodOf } from '../archive/period.ts';
import { hasStories } from '../archive/read-archive.ts';
import { isWriterListed } from '../people/people-index.ts';
import { isTopicListed } from '../topics/topic-index.ts';
import { findNamedList, type NamedList } from './named-lists.ts';

/** A month or a day that brought something that is live: its stories go on by cursor. */
export async function findArchiveList(first: string, rest: string[], at: number): Promise<NamedList | null> {
  const [month, date, ...more] = rest;
  if (month === undefined || more.length > 0) return null;
  const period = periodOf(first, month, date);
  if (period === null || !(await hasStories(period, at))) return null;
  const { path, from, to } = period;
  return { list: { days: { from, to } }, path };
}

/** The way into the archive, and a year that brought something. */
export async function findArchivePath(first: string, rest: string[], at: number): Promise<string | null> {
  if (rest.length > 0) return null;
  if (first === 'archive') return '/archive';
  const year = periodOf(first);
  return year !== null && (await hasStories(year, at)) ? year.path : null;
}

/** An index from A to Z: its path, and the query of the name that a page of it begins with, now and as it was asked for. */
type Index = { path: string; query: string; asked: string };

/** A map, since what is asked for comes from an address: '/constructor' names nothing. */
const INDEXES = new Map([
  ['topics', isTopicListed],
  ['by', isWriterListed],
]);

/** The index of topics or of people; null also where it is to begin with a name that is not in it. */
export async function findIndex(
  [first, ...rest]: string[],
  from: string | null,
  at: number,
): Promise<Index | null> {
  const isListed = INDEXES.get(first ?? '');
  if (isListed === undefined || rest.length > 0) return null;
  const path = `/${first}`;
  if (from === null) return { path, query: '', asked: '' };
  const named = await findNamedList(path.slice(1), [from], at); // a name may have another slug by now
  const slug = named?.path.split('/').at(-1);
  return slug !== undefined && (await isListed(slug, at))
    ? { path, query: `?from=${slug}`, asked: `?from=${from}` }
    : null;
}
