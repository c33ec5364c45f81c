import { setImmediate as letOthersGo } from 'node:timers/promises';
import { countByDay, countOnDays, type Days, findDay, listLiveOnDays } from '#db/archive';
import { read } from '#db/client';
import { listPage, type Paging } from '../stories/published.ts';
import type { Section } from '../sections/sections.ts';
import { storyPath } from '../stories/address.ts';
import type { StoryLink, StoryPage } from '../stories/reading.ts';
import type { Count } from './count.ts';
import { monthOf, type Period, yearOf } from './period.ts';

/** Readers' reads of what was published when. Everything here can only see what is live at `at` (ms UTC). */

/** After the last day that an address can have. */
const END = '9999-99-99';

/** How far the stories of a year, of a month are counted in a list of them: to count a million took seconds (decision 92). */
const YEAR_COUNT_MAX = 2000;
const MONTH_COUNT_MAX = 1000;

export type CountedYear = { year: string; stories: Count };

/** The years that brought something, the newest first. */
export async function listYears(at: number): Promise<CountedYear[]> {
  const years: CountedYear[] = [];
  for (let day = await findDay(read(), { side: 'before', of: END }, at); day !== null; ) {
    const year = day.slice(0, 4);
    const days = yearOf(year);
    years.push({ year, stories: await countUpTo(YEAR_COUNT_MAX, days, at) });
    await letOthersGo();
    day = await findDay(read(), { side: 'before', of: days.from }, at);
  }
  return years;
}

async function countUpTo(max: number, days: Days, at: number): Promise<Count> {
  const counted = await countOnDays(read(), { ...days, limit: max + 1 }, at);
  return { number: Math.min(counted, max), isMore: counted > max };
}

/** A neighbour that brought something, or null. */
export type Neighbours = { earlier: string | null; later: string | null };

/** `headlines`: of what was written to last. */
export type MonthOfYear = { month: string; stories: Count; headlines: StoryLink[] };
export type YearPage = Neighbours & { months: MonthOfYear[] };

/** As many headlines as a year gives to each of its months. */
const HEADLINES = 2;

/**
 * The twelve months of a year with their stories and, of the sections that are read with room, some headlines; of its
 * neighbours the years, '2023' and '2025'.
 */
export async function readYear(
  { year, features }: { year: string; features: readonly Section[] },
  at: number,
): Promise<YearPage> {
  const months: MonthOfYear[] = [];
  for (let number = 1; number <= 12; number += 1) {
    const month = `${year}-${String(number).padStart(2, '0')}`;
    const stories = await countUpTo(MONTH_COUNT_MAX, monthOf(month), at);
    const headlines = stories.number === 0 ? [] : await listHeadlines(month, features, at);
    months.push({ month, stories, headlines });
    await letOthersGo(); // nobody else has to wait for a whole year
  }
  const { from, to } = yearOf(year);
  const { earlier, later } = await findNeighbours({ from, to }, at);
  return { months, earlier: earlier?.slice(0, 4) ?? null, later: later?.slice(0, 4) ?? null };
}

async function listHeadlines(month: string, sections: readonly Section[], at: number): Promise<StoryLink[]> {
  const of = { ...monthOf(month), before: null, limit: HEADLINES };
  const found = await Promise.all(
    sections.map(({ id }) => listLiveOnDays(read(), { ...of, sectionId: id }, at)),
  );
  return found
    .flat()
    .toSorted((one, other) => other.firstPublishedAt - one.firstPublishedAt)
    .slice(0, HEADLINES)
    .map(({ urlDay, urlSlug, headline }) => ({ path: storyPath(urlDay ?? '', urlSlug), headline }));
}

export type MonthPage = Neighbours & {
  /** Those that brought something. */
  days: { day: string; stories: number }[];
  list: StoryPage;
};

/** A month with its days and a page of its stories; of its neighbours the months, '2024-02' and '2024-04'. */
export async function readMonth(period: Period, paging: Paging, at: number): Promise<MonthPage> {
  const [days, list, { earlier, later }] = await Promise.all([
    countByDay(read(), period, at),
    listDays(period, paging, at),
    findNeighbours(period, at),
  ]);
  return { days, list, earlier: earlier?.slice(0, 7) ?? null, later: later?.slice(0, 7) ?? null };
}

export type DayPage = Neighbours & { list: StoryPage };

/** A page of the stories of a day; of its neighbours the days. */
export async function readDay(period: Period, paging: Paging, at: number): Promise<DayPage> {
  const [list, neighbours] = await Promise.all([listDays(period, paging, at), findNeighbours(period, at)]);
  return { list, ...neighbours };
}

const listDays = ({ from, to }: Days, paging: Paging, at: number): Promise<StoryPage> =>
  listPage(paging, (before, limit) => listLiveOnDays(read(), { from, to, before, limit }, at));

const findNeighbours = async ({ from, to }: Days, at: number): Promise<Neighbours> => ({
  earlier: await findDay(read(), { side: 'before', of: from }, at),
  later: await findDay(read(), { side: 'after', of: to }, at),
});

/** Whether anything live was published on these days. */
export async function hasStories({ from, to }: Days, at: number): Promise<boolean> {
  return (await countOnDays(read(), { from, to, limit: 1 }, at)) > 0;
}
