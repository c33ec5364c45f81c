import { instantWords } from '#lib/instant-words';
import type { StoryRow } from '#db/stories';
import type { Standing } from './schedule-standing.ts';

/** What may be planned, as sentences of refusal. Instants in ms UTC; null: nothing speaks against it. */

export const YEARS_MAX = 5;
const YEAR = 365.25 * 24 * 3_600_000;

/** The newsroom's clock, for the words of a refusal. */
export type Hour = { at: number; timeZone: string };

/** Nothing is planned for the past, nor for a time that nobody has in mind. */
export function refuseInstant(instant: number, { at, timeZone }: Hour): string | null {
  if (instant <= at)
    return `${instantWords(instant, at, timeZone)} is over: it is ${instantWords(at, at, timeZone)} now. Choose a later time.`;
  return instant > at + YEARS_MAX * YEAR ? `Choose a time within the next ${YEARS_MAX} years.` : null;
}

export function refuseStart(
  startsAt: number,
  { story, standing }: { story: StoryRow; standing: Standing },
  hour: Hour,
): string | null {
  const say = (instant: number) => instantWords(instant, hour.at, hour.timeZone);
  const wrong = refuseInstant(startsAt, hour);
  if (wrong !== null) return wrong;
  if (story.embargoUntil !== null && startsAt < story.embargoUntil)
    return `The embargo holds until ${say(story.embargoUntil)}. Choose that time or a later one.`;
  if (standing.endsAt !== null && startsAt >= standing.endsAt)
    return `Readers lose the story at ${say(standing.endsAt)}. Choose an earlier time, or cancel that first.`;
  return null;
}

export function refuseEnd(endsAt: number, { pending }: Standing, hour: Hour): string | null {
  const wrong = refuseInstant(endsAt, hour);
  if (wrong !== null) return wrong;
  return pending !== null && endsAt <= pending.startsAt
    ? `Readers get the text at ${instantWords(pending.startsAt, hour.at, hour.timeZone)}. Choose a later time.`
    : null;
}
