import { findDay } from '#db/archive';
import { read } from '#db/client';
import { listLiveCorrections } from '#db/corrections';
import { listPublicTitles } from '#db/public-pages';
import { listLatestLive, listLiveInSection } from '#db/published';
import { monthOf } from '../archive/period.ts';
import { listSections } from '../sections/sections.ts';
import { dayPath } from '../stories/address.ts';
import type { MapEntry } from './map-entry.ts';

/** Everything that is neither a story nor a topic nor a person, as readers have it at `at` (ms UTC). */
export async function readPageMap(at: number): Promise<MapEntry[]> {
  const [newest, sections, corrections, pages, months] = await Promise.all([
    findNewest(at),
    listSectionEntries(at),
    listLiveCorrections(read(), { before: null, limit: 1 }, at),
    listPublicTitles(read()),
    listMonths(at),
  ]);
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  const archive = [...years, ...months].map(dayPath);
  return [
    { path: '/', changedAt: newest },
    ...sections,
    ...pages.map(({ slug, changedAt }) => ({ path: `/${slug}`, changedAt })),
    { path: '/corrections', changedAt: corrections[0]?.correction.publishedAt ?? null },
    ...['/topics', '/by', '/archive'].map((path) => ({ path, changedAt: newest })),
    ...archive.map((path) => ({ path, changedAt: null })),
  ];
}

/** When the newest story came; null: there is none. */
export async function findNewest(at: number): Promise<number | null> {
  const [newest] = await listLatestLive(read(), 1, at);
  return newest?.firstPublishedAt ?? null;
}

async function listSectionEntries(at: number): Promise<MapEntry[]> {
  const sections = await listSections();
  return Promise.all(
    sections.map(async ({ id, slug }) => {
      const [newest] = await listLiveInSection(read(), { sectionId: id, before: null, limit: 1 }, at);
      return { path: `/${slug}`, changedAt: newest?.firstPublishedAt ?? null };
    }),
  );
}

/** Those that brought something, the newest first. */
async function listMonths(at: number): Promise<string[]> {
  const months: string[] = [];
  let day = await findDay(read(), { side: 'before', of: '9999-99-99' }, at);
  while (day !== null) {
    const month = day.slice(0, 7);
    months.push(month);
    day = await findDay(read(), { side: 'before', of: monthOf(month).from }, at);
  }
  return months;
}
