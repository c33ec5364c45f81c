import { periodOf } from '#domain/archive/period';
import { readDay } from '#domain/archive/read-archive';
import type { StoryCard } from '#domain/stories/reading';

/** What readers find on the page of a day 'YYYY-MM-DD'. */
export async function listDay(day: string, at: number): Promise<StoryCard[]> {
  const [year = '', month, date] = day.split('-');
  const period = periodOf(year, month, date);
  if (period === null) throw new Error(`There is no ${day}.`);
  return (await readDay(period, { before: null, limit: 200 }, at)).list.stories;
}
