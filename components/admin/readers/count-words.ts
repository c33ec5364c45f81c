import { dateLocaleOf } from '#lib/locale';
import type { NewsroomClock } from '../moment-words.ts';

/** '1,234,567'. */
export const countWords = (count: number, { language }: NewsroomClock): string =>
  new Intl.NumberFormat(dateLocaleOf(language)).format(count);

/** Where there is little room: '12,345', from a hundred thousand on '1.2M'. */
export const shortCount = (count: number, { language }: NewsroomClock): string =>
  new Intl.NumberFormat(dateLocaleOf(language), count < SHORT_FROM ? {} : SHORT).format(count);

const SHORT_FROM = 100_000;
const SHORT = { notation: 'compact', maximumSignificantDigits: 3 } as const;

/** '1 view', '1,234 views'. */
export const countOf = (
  count: number,
  [one, many]: readonly [string, string],
  clock: NewsroomClock,
): string => `${countWords(count, clock)} ${count === 1 ? one : many}`;

export const VIEWS = ['view', 'views'] as const;

/** '45%'; what is there is never said to be nothing. */
export function partWords(part: number, whole: number): string {
  if (part === 0 || whole === 0) return '';
  const percent = Math.round((part / whole) * 100);
  return percent === 0 ? '<1%' : `${percent}%`;
}

const WORDS = {
  long: { weekday: 'short', day: 'numeric', month: 'short' },
  day: { day: 'numeric', month: 'short' },
  weekday: { weekday: 'short' },
  date: { day: 'numeric' },
  month: { month: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A day 'YYYY-MM-DD' of the newsroom: 'Mon 9 Nov', '9 Nov', 'Mon', '9' or 'Nov'. */
export const dayWords = (day: string, form: keyof typeof WORDS, { language }: NewsroomClock): string =>
  new Intl.DateTimeFormat(dateLocaleOf(language), { ...WORDS[form], timeZone: 'UTC' }).format(
    Date.parse(`${day}T00:00Z`),
  );
