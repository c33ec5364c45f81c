import type { Days } from '#db/archive';
import { lastDayOf } from '#lib/calendar';
import { isDay } from '#lib/zoned-time';
import { dayPath } from '../stories/address.ts';

/** A year, a month or a day of the calendar, with the days of addresses in it. */
export type Period = Days & { path: string };

/** What '2024', '03' and '29' name, where the calendar has it; another spelling of it ('3') too. */
export function periodOf(year: string, month?: string, date?: string): Period | null {
  if (!/^\d{4}$/.test(year) || ![month, date].every((part) => part === undefined || /^\d{1,2}$/.test(part)))
    return null;
  if (month === undefined) return yearOf(year);
  const named = `${year}-${month.padStart(2, '0')}`;
  if (!isDay(`${named}-01`)) return null;
  if (date === undefined) return monthOf(named);
  const day = `${named}-${date.padStart(2, '0')}`;
  return isDay(day) ? { path: dayPath(day), from: day, to: day } : null;
}

export const yearOf = (year: string): Period => ({
  path: `/${year}`,
  from: `${year}-01-01`,
  to: `${year}-12-31`,
});

/** A month 'YYYY-MM'. */
export const monthOf = (month: string): Period => ({
  path: dayPath(month),
  from: `${month}-01`,
  to: lastDayOf(month),
});
