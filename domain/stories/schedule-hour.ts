import { z } from 'zod';
import { instantWords, offsetWords } from '#lib/instant-words';
import { isLocalMinute, type LocalMinute, localMinuteOf, readLocalMinute } from '#lib/local-minute';
import { done, invalid, type Result } from '../failure.ts';
import { newsroomZone } from '../settings/read-settings.ts';

/** An hour as a person gives it: a minute of the newsroom's clock, and which of the two where clocks are put back. */
export type AskedHour = LocalMinute & { which?: 'first' | 'second' | undefined };

export const askedHourSchema = z
  .strictObject({ day: z.string(), time: z.string(), which: z.enum(['first', 'second']).optional() })
  .refine(isLocalMinute, 'Give a day and a time of that day.');

/** What an hour comes to, and what has to be said or asked about it. */
export type ReadHour =
  | { kind: 'once'; at: number }
  | { kind: 'skipped'; says: string; next: LocalMinute }
  | { kind: 'twice'; says: string; choices: { which: 'first' | 'second'; words: string }[] };

export function readHour({ which, ...minute }: AskedHour, now: number, timeZone: string): ReadHour {
  const found = readLocalMinute(minute, timeZone);
  if (found.kind === 'once') return found;
  if (found.kind === 'skipped') {
    const says = `${minute.time} does not exist on that day: the clocks are put forward. The next minute is ${found.next.time}${found.next.day === minute.day ? '' : ` of ${found.next.day}`}.`;
    return { kind: 'skipped', says, next: found.next };
  }
  if (which !== undefined) return { kind: 'once', at: found[which] };
  const choices = (['first', 'second'] as const).map((one) => ({
    which: one,
    words: `${instantWords(found[one], now, timeZone)} (${offsetWords(found[one], timeZone)})`,
  }));
  return {
    kind: 'twice',
    says: `${minute.time} comes twice on that day: the clocks are put back. Choose one.`,
    choices,
  };
}

/** The instant (ms UTC) that somebody asks for in a command, or what is wrong with their hour. */
export async function instantAsked(asked: AskedHour, at: number): Promise<Result<number>> {
  const hour = readHour(asked, at, await newsroomZone());
  if (hour.kind === 'once') return done(hour.at);
  return invalid(`Nothing was changed. ${hour.says}`, { hour: hour.says });
}

/** The same minute of the clock, as it has to be given to mean this instant. */
export function hourOf(instant: number, timeZone: string): AskedHour {
  const minute = localMinuteOf(instant, timeZone);
  const found = readLocalMinute(minute, timeZone);
  if (found.kind !== 'twice') return minute;
  return { ...minute, which: instant < found.second ? 'first' : 'second' };
}

/** An instant in every form that a screen needs. */
export type SaidHour = { at: number; words: string; hour: AskedHour };

export const sayHour = (instant: number, at: number, timeZone: string): SaidHour => ({
  at: instant,
  words: instantWords(instant, at, timeZone),
  hour: hourOf(instant, timeZone),
});
