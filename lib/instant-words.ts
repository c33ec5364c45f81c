import { Temporal } from 'temporal-polyfill';

/** How a newsroom says when something will be. Instants in ms UTC. */

/** 'today 18:00 IST, in 2 h', 'tomorrow 09:00 IST', 'Saturday 5 December 09:00 IST' */
export function instantWords(at: number, now: number, timeZone: string): string {
  const [then, today] = [zoned(at, timeZone), zoned(now, timeZone).toPlainDate()];
  const time = `${then.toPlainTime().toString({ smallestUnit: 'minute' })} ${zoneWords(at, timeZone)}`;
  const days = today.until(then.toPlainDate()).days;
  if (days === 0) return `today ${time}${at > now ? `, ${aheadWords(at - now)}` : ''}`;
  if (days === 1) return `tomorrow ${time}`;
  const year = then.year === today.year ? '' : ` ${then.year}`;
  return `${dayFormat.format(Date.parse(`${then.toPlainDate().toString()}T12:00:00Z`)).replace(',', '')}${year} ${time}`;
}

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});

const MINUTE = 60_000;

/** 'in 2 h', 'in 1 h 50 min', 'in 25 min' */
function aheadWords(span: number): string {
  const minutes = Math.ceil(span / MINUTE);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `in ${rest} min`;
  return rest === 0 ? `in ${hours} h` : `in ${hours} h ${rest} min`;
}

/** What people there call their time, where Intl knows it under no English: the names of the IANA's own data. */
const NAMES: Record<string, string> = {
  'Asia/Calcutta': 'IST',
  'Asia/Kolkata': 'IST',
  'Asia/Karachi': 'PKT',
  'Asia/Shanghai': 'CST',
  'Asia/Taipei': 'CST',
  'Asia/Hong_Kong': 'HKT',
  'Asia/Tokyo': 'JST',
  'Asia/Seoul': 'KST',
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** English as it is written where zones lie: each knows the abbreviations of its own. */
const LOCALES = ['en-US', 'en-GB', 'en-IN', 'en-AU', 'en-NZ', 'en-ZA', 'en-IL'];

/** 'IST', 'CEST', and where a zone has no name of its own 'UTC+4:30'. */
export function zoneWords(at: number, timeZone: string): string {
  const offset = offsetWords(at, timeZone);
  const key = `${timeZone} ${offset}`;
  const name = names.get(key) ?? findName(at, timeZone) ?? offset;
  names.set(key, name);
  return name;
}

/** To ask Intl takes longer than all the rest, and lists say the same zone fifty times. */
const names = new Map<string, string>();

const findName = (at: number, timeZone: string): string | undefined =>
  NAMES[timeZone] ??
  LOCALES.map((locale) => shortName(at, timeZone, locale)).find((name) => !/^(GMT|UTC)[+\-−]/.test(name));

function shortName(at: number, timeZone: string, locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' }).formatToParts(at);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
}

/** 'UTC+5:30' */
export function offsetWords(at: number, timeZone: string): string {
  const minutes = Math.round(zoned(at, timeZone).offsetNanoseconds / 60e9);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const offset = `${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
  return minutes === 0 ? 'UTC' : `UTC${minutes < 0 ? '−' : '+'}${offset}`;
}

const zoned = (at: number, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
