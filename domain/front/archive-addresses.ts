import { hasStories } from '../archive/read-archive.ts';
import { periodOf } from '../archive/period.ts';
import type { NamedList } from './named-lists.ts';

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
