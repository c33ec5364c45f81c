import { Temporal } from 'temporal-polyfill';
import { isDay } from './zoned-time.ts';

/** A minute as somebody writes it on a clock of their own: '2026-03-29', '02:30'. */
export type LocalMinute = { day: string; time: string };

/**
 * Which instant (ms UTC) it is there. Where clocks are put forward some minutes do not exist: `next` is the first that
 * does. Where they are put back some exist twice.
 */
export type LocalInstant =
  | { kind: 'once'; at: number }
  | { kind: 'skipped'; next: LocalMinute }
  | { kind: 'twice'; first: number; second: number };

export const isLocalMinute = ({ day, time }: LocalMinute): boolean =>
  isDay(day) && /^([01]\d|2[0-3]):[0-5]\d$/.test(time);

export function readLocalMinute({ day, time }: LocalMinute, timeZone: string): LocalInstant {
  const written = Temporal.PlainDateTime.from(`${day}T${time}`);
  const earlier = written.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const later = written.toZonedDateTime(timeZone, { disambiguation: 'later' });
  const [first, second] = [earlier.epochMilliseconds, later.epochMilliseconds];
  if (first === second) return { kind: 'once', at: first };
  if (earlier.toPlainDateTime().equals(written)) return { kind: 'twice', first, second };
  const next = earlier.getTimeZoneTransition('next') ?? later;
  return { kind: 'skipped', next: localMinuteOf(next.epochMilliseconds, timeZone) };
}

/** What a clock there shows at an instant (ms UTC). */
export function localMinuteOf(at: number, timeZone: string): LocalMinute {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  return {
    day: zoned.toPlainDate().toString(),
    time: zoned.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}
