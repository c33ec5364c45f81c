/**
 * How many years a story is old and more, by the newsroom's days ('YYYY-MM-DD'): 0 in its first. It is a year old on
 * the day after the one a year later, whatever the hour. So the number changes at midnight only, which every page's
 * validity ends at (domain/front/validity.ts).
 */
export function fullYears(published: string, today: string): number {
  const [year, thisYear] = [published, today].map((day) => Number(day.slice(0, 4)));
  const isPast = today.slice(5) > published.slice(5);
  return Math.max(0, (thisYear ?? 0) - (year ?? 0) - (isPast ? 0 : 1));
}

const DAY = 86_400_000;
const MINUTE = 60_000;

type Times = { firstPublishedAt: number; updatedAt: number; wasRevised: boolean };

/** Until when (ms UTC) readers are told at the top that a text was updated; null: they are told nothing. */
export function toldUntil({ firstPublishedAt, updatedAt, wasRevised }: Times): number | null {
  return wasRevised && updatedAt - firstPublishedAt >= MINUTE ? updatedAt + DAY : null;
}

/** Whether they are told so at `at`. */
export const isJustUpdated = (story: Times, at: number): boolean => at < (toldUntil(story) ?? at);

/** Until when a page that says so stays true, if it is true until `until` otherwise. */
export const untilStory = (story: Times, { at, until }: { at: number; until: number }): number =>
  isJustUpdated(story, at) ? Math.min(until, toldUntil(story) ?? until) : until;
