import { addDays, dayOf, instantOf } from '#lib/zoned-time';

/** When it is, and where: demo stories are dated back from here. `now` is ms UTC. */
export type Today = { now: number; timeZone: string };

const MINUTES = 60;
/** Before this hour there has been no news of the day: the newest demo day is then yesterday. */
const MORNING = 6 * MINUTES;
/** No story of the newest day is written for a later time: from here on each has its own. */
const LAST = 13 * MINUTES;

/**
 * The text of a demo story with dates in place of what it says relatively: `day` (0 is the newest) and `time` become
 * first_published_at, {weekday} and {weekday-2} the names of days. Nothing is dated in the future: on a day that is
 * still young its stories stand closer together.
 */
export function dateDemoStory(source: string, today: Today): string {
  const day = /^day: (\d+)\n/m.exec(source)?.[1];
  const time = /^time: "(\d\d):(\d\d)"\n/m.exec(source);
  if (day === undefined || time === null)
    throw new Error('A demo story says day and time in its front matter.');
  const written = Number(time[1]) * MINUTES + Number(time[2]);
  const newest = newestDay(today);
  const date = addDays(newest.day, -Number(day));
  const minutes = day === '0' ? Math.floor((written * newest.until) / LAST) : written;
  const at = instantOf(date, clock(minutes), today.timeZone);
  return source
    .replace(/^day: \d+\n/m, '')
    .replace(/^time: .*\n/m, `first_published_at: ${new Date(at).toISOString()}\n`)
    .replaceAll(/\{weekday([+-]\d+)?\}/g, (_, offset?: string) =>
      weekday(addDays(date, Number(offset ?? 0))),
    );
}

/** The newest demo day, and how many of its minutes, of LAST, there are to date stories in. */
function newestDay({ now, timeZone }: Today): { day: string; until: number } {
  const day = dayOf(now, timeZone);
  const passed = Math.floor((now - instantOf(day, '00:00', timeZone)) / 60_000);
  return passed < MORNING ? { day: addDays(day, -1), until: LAST } : { day, until: Math.min(passed, LAST) };
}

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / MINUTES)).padStart(2, '0')}:${String(minutes % MINUTES).padStart(2, '0')}`;

const weekday = (day: string) =>
  new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));
