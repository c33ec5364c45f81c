import { Temporal } from 'temporal-polyfill';

const HOUR = 3_600_000;

/** The calendar day of an instant (ms UTC) in a time zone, as 'YYYY-MM-DD'. */
export function dayOf(at: number, timeZone: string): string {
  return zoned(at, timeZone).toPlainDate().toString();
}

/** The instant (ms UTC) at which the day of `at` ends there; right across daylight saving. */
export function nextMidnight(at: number, timeZone: string): number {
  return zoned(at, timeZone).add({ days: 1 }).startOfDay().epochMilliseconds;
}

/** The instant (ms UTC) at which the hour of `at` began there: many zones are half an hour off. */
export function startOfHour(at: number, timeZone: string): number {
  const midnight = zoned(at, timeZone).startOfDay().epochMilliseconds;
  return at - ((at - midnight) % HOUR);
}

/** The instant (ms UTC) of a wall clock time there, such as '2024-03-29' and '09:30'. */
export function instantOf(day: string, time: string, timeZone: string): number {
  return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone).epochMilliseconds;
}

/** The day `count` days after (before, when negative) a day 'YYYY-MM-DD'. */
export function addDays(day: string, count: number): string {
  return Temporal.PlainDate.from(day).add({ days: count }).toString();
}

/** The Monday of the week of a day 'YYYY-MM-DD'. */
export const mondayOf = (day: string): string => addDays(day, 1 - Temporal.PlainDate.from(day).dayOfWeek);

/** Whether a text of the form 'YYYY-MM-DD' names a day of the calendar. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  try {
    return Temporal.PlainDate.from(value, { overflow: 'reject' }).toString() === value;
  } catch {
    return false;
  }
}

const zoned = (at: number, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
