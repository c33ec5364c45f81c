import { dateLocaleOf } from '#lib/locale';

/** How the newsroom writes its hours. Instants are milliseconds UTC; what is written is the newsroom's own time. */
export type Clock = { timeZone: string; language: string };

type Format = Intl.DateTimeFormatOptions;

/** "09:00" */
export const timeOf = (at: number, clock: Clock): string =>
  write(at, clock, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** "29 March" */
export const dayMonthOf = (at: number, clock: Clock): string =>
  write(at, clock, { day: 'numeric', month: 'long' });

/** "29 March 2024" */
export const dateOf = (at: number, clock: Clock): string =>
  write(at, clock, { day: 'numeric', month: 'long', year: 'numeric' });

/** "Friday 29 March" */
export const weekdayOf = (at: number, clock: Clock): string =>
  withoutComma(write(at, clock, { weekday: 'long', day: 'numeric', month: 'long' }));

/** "Friday 29 March 2024" */
export const longDateOf = (at: number, clock: Clock): string =>
  withoutComma(write(at, clock, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }));

/** "March" */
export const monthOf = (at: number, clock: Clock): string => write(at, clock, { month: 'long' });

/** "March 2024" */
export const monthYearOf = (at: number, clock: Clock): string =>
  write(at, clock, { month: 'long', year: 'numeric' });

/** "Friday" */
export const weekdayNameOf = (at: number, clock: Clock): string => write(at, clock, { weekday: 'long' });

/** "Fri" */
export const shortWeekdayOf = (at: number, clock: Clock): string => write(at, clock, { weekday: 'short' });

/** "India Time", as people there say it. */
export function zoneNameOf(at: number, { timeZone, language }: Clock): string {
  const format = formatter(language, { timeZone, timeZoneName: 'shortGeneric' });
  return format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

/** For the datetime attribute. */
export const machineTimeOf = (at: number): string => new Date(at).toISOString();

/** The noon of a day 'YYYY-MM-DD', to write that day whatever the time zone does at its ends. */
export const writeDay = (
  day: string,
  language: string,
  format: (at: number, clock: Clock) => string,
): string => format(Date.parse(`${day}T12:00:00Z`), { timeZone: 'UTC', language });

const write = (at: number, { timeZone, language }: Clock, format: Format): string =>
  formatter(language, { timeZone, ...format }).format(at);

/** To make one takes longer than to use it a hundred times. There are as many as forms times the paper's one zone. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: string, format: Format): Intl.DateTimeFormat {
  const name = `${language} ${JSON.stringify(format)}`;
  const made = formatters.get(name) ?? new Intl.DateTimeFormat(dateLocaleOf(language), format);
  formatters.set(name, made);
  return made;
}

/** After the weekday, where English has come to put one. */
const withoutComma = (date: string): string => date.replace(/^(\p{L}+),/u, '$1');
