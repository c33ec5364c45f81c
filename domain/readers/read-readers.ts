import { type Query, read } from '#db/client';
import {
  listArrivalsByDay,
  listArrivalsOf,
  listNamed,
  listSharedMost,
  listSharesByDay,
  listSharesOf,
  listViewsByHour,
  listViewsOf,
} from '#db/readers';
import { listOpened } from '#db/views';
import { addDays, dayOf, instantOf } from '#lib/zoned-time';
import { type Actor, can } from '../access.ts';
import { done, invalid, notAllowed, type Result } from '../failure.ts';
import { newsroomZone } from '../settings/read-settings.ts';
import { type Channel, isChannel } from '../sharing/channels.ts';
import { storyPath } from '../stories/address.ts';
import { inDays, inPieces, inSpans, type Instants } from './in-pieces.ts';
import { isSource, type Source } from './sources.ts';

/** How often, by what; what was never counted is missing. */
export type Counts<Kind extends string> = Partial<Record<Kind, number>>;

export type ReadCounts = {
  views: number;
  /** How often it was passed on. */
  shares: Counts<Channel>;
  /** From where readers came. Each view has a source, but those of before the sources were counted. */
  arrivals: Counts<Source>;
};

/** A day of the newsroom, 'YYYY-MM-DD'. */
export type ReadDay = ReadCounts & { day: string };

export type ReadStory = ReadCounts & {
  id: string;
  /** What the story is called at the desk; may be empty. */
  name: string;
  /** Where readers have it, or had; null where they never did. */
  path: string | null;
};

/** Days of the newsroom, both included. */
export type DaySpan = { from: string; to: string };

/** No more is kept (domain/stories/most-read.ts). */
const DAYS_MAX = 401;

/** Each day of a span, the oldest first, those without readers too: of the whole paper, or of one story. */
export async function listDays(
  actor: Actor,
  { from, to, storyId }: DaySpan & { storyId?: string | undefined },
): Promise<Result<ReadDay[]>> {
  if (!can(actor, 'read-desk')) return notAllowed('see who reads');
  const days = daysOf({ from, to });
  if (days === null) return TOO_LONG;
  const query = read();
  const timeZone = await newsroomZone(query);
  const instants = instantsOf({ from, to }, timeZone);
  const [views, shares, arrivals] = await (storyId === undefined
    ? Promise.all([
        inSpans(instants, (span) => listViewsByHour(query, span)),
        inDays(days, (day) => listSharesByDay(query, day)),
        inDays(days, (day) => listArrivalsByDay(query, day)),
      ])
    : Promise.all([
        listViewsByHour(query, { ...instants, storyId }),
        listSharesByDay(query, { from, to, storyId }),
        listArrivalsByDay(query, { from, to, storyId }),
      ]));
  const viewsOf = addUp(views.map(({ hour, count }) => [dayOf(hour, timeZone), count]));
  const [sharesOf, arrivalsOf] = [Map.groupBy(shares, dayIn), Map.groupBy(arrivals, dayIn)];
  return done(
    days.map((day) => ({
      day,
      views: viewsOf.get(day) ?? 0,
      shares: countsOf(sharesOf.get(day), isChannel),
      arrivals: countsOf(arrivalsOf.get(day), isSource),
    })),
  );
}

/** The stories that were opened most in a span, or passed on most: the first of them first. */
export async function listStoryCounts(
  actor: Actor,
  { from, to, by, limit }: DaySpan & { by: 'views' | 'shares'; limit: number },
): Promise<Result<ReadStory[]>> {
  if (!can(actor, 'read-desk')) return notAllowed('see who reads');
  if (daysOf({ from, to }) === null) return TOO_LONG;
  const query = read();
  const instants = instantsOf({ from, to }, await newsroomZone(query));
  const most = await (by === 'views'
    ? listOpenedMost(query, instants, limit)
    : listSharedMost(query, { from, to }, limit));
  const ids = most.map(({ storyId }) => storyId);
  if (ids.length === 0) return done([]);
  const [names, views, shares, arrivals] = await Promise.all([
    inPieces(ids, (some) => listNamed(query, some)),
    inPieces(ids, (some) => listViewsOf(query, some, instants)),
    inPieces(ids, (some) => listSharesOf(query, some, { from, to })),
    inPieces(ids, (some) => listArrivalsOf(query, some, { from, to })),
  ]);
  const named = new Map(names.map((story) => [story.id, story]));
  const viewsOf = addUp(views.map(({ storyId, count }) => [storyId, count]));
  const [sharesOf, arrivalsOf] = [Map.groupBy(shares, storyIn), Map.groupBy(arrivals, storyIn)];
  return done(
    ids.flatMap((id) => {
      const story = named.get(id);
      if (!story) return []; // removed since
      const { headline, slugline, urlDay, urlSlug } = story;
      return {
        id,
        name: headline || slugline,
        path: urlDay && storyPath(urlDay, urlSlug),
        views: viewsOf.get(id) ?? 0,
        shares: countsOf(sharesOf.get(id), isChannel),
        arrivals: countsOf(arrivalsOf.get(id), isSource),
      };
    }),
  );
}

/** The stories that were opened most, the most opened first. */
async function listOpenedMost(query: Query, instants: Instants, limit: number) {
  const opened = await inSpans(instants, (span) => listOpened(query, span));
  return [...addUp(opened.map(({ storyId, views }) => [storyId, views]))]
    .map(([storyId, count]) => ({ storyId, count }))
    .toSorted((one, other) => other.count - one.count || (one.storyId < other.storyId ? -1 : 1))
    .slice(0, limit);
}

const TOO_LONG = invalid(`Choose at most ${DAYS_MAX} days, the first before the last.`);

function daysOf({ from, to }: DaySpan): string[] | null {
  const days: string[] = [];
  for (let day = from; day <= to && days.length <= DAYS_MAX; day = addDays(day, 1)) days.push(day);
  return days.length === 0 || days.length > DAYS_MAX ? null : days;
}

const instantsOf = ({ from, to }: DaySpan, timeZone: string) => ({
  from: instantOf(from, '00:00', timeZone),
  to: instantOf(addDays(to, 1), '00:00', timeZone),
});

const dayIn = ({ day }: { day: string }) => day;
const storyIn = ({ storyId }: { storyId: string }) => storyId;

function addUp(counts: [string, number][]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [name, count] of counts) sums.set(name, (sums.get(name) ?? 0) + count);
  return sums;
}

/** A kind that this version does not know was counted by another. */
function countsOf<Kind extends string>(
  rows: { kind: string; count: number }[] | undefined,
  isKind: (name: string) => name is Kind,
): Counts<Kind> {
  const counts: Counts<Kind> = {};
  for (const { kind, count } of rows ?? []) if (isKind(kind)) counts[kind] = count;
  return counts;
}
