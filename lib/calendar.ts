import { Temporal } from 'temporal-polyfill';
import { dateLocaleOf } from './locale.ts';

/** A weekday as Temporal counts them: 1 is Monday, 7 is Sunday. */
export const firstWeekdayOf = (language: string): number =>
  new Intl.Locale(dateLocaleOf(language)).getWeekInfo().firstDay;

/** The last day of a month 'YYYY-MM'. */
export function lastDayOf(month: string): string {
  const first = Temporal.PlainYearMonth.from(month);
  return first.toPlainDate({ day: first.daysInMonth }).toString();
}

/** The weeks of a month 'YYYY-MM', seven days each; null stands for a day of a neighbouring month. */
export function weeksOf(month: string, firstWeekday: number): (string | null)[][] {
  const first = Temporal.PlainYearMonth.from(month);
  const days = Array.from({ length: first.daysInMonth }, (_, place) =>
    first.toPlainDate({ day: place + 1 }).toString(),
  );
  const ahead = (first.toPlainDate({ day: 1 }).dayOfWeek - firstWeekday + 7) % 7;
  const behind = (7 - ((ahead + days.length) % 7)) % 7;
  const cells = [...empty(ahead), ...days, ...empty(behind)];
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

const empty = (length: number): null[] => Array.from({ length }, () => null);
