import { dateLocaleOf } from '#lib/locale';

/** How the desk says when: in the newsroom's time zone and language. */
export type NewsroomClock = { timeZone: string; language: string };

/** '12:04' on the same day, else with the day: '9 Nov, 12:04'. Both instants in ms UTC. */
export function momentWords(at: number, now: number, { timeZone, language }: NewsroomClock): string {
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone } as const;
  const day = (instant: number) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(instant);
  const locale = dateLocaleOf(language);
  if (day(at) === day(now)) return new Intl.DateTimeFormat(locale, time).format(at);
  const sameYear = day(at).slice(0, 4) === day(now).slice(0, 4);
  const year = sameYear ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(locale, { ...time, ...year, day: 'numeric', month: 'short' }).format(at);
}

/** An instant (ms UTC) as a field for date and time writes it: '2026-11-26T18:00'. */
export function wallClockOf(at: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(at);
  return parts.replace(', ', 'T');
}

/** '9 November 2026' */
export const dayWords = (at: number, { timeZone, language }: NewsroomClock): string =>
  new Intl.DateTimeFormat(dateLocaleOf(language), { dateStyle: 'long', timeZone }).format(at);
