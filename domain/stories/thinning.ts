import type { OldAutosave } from '#db/revisions';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

/** Younger than this every autosave is kept. */
export const KEPT_WHOLE = DAY;
/** Older than this one of each day is kept, until then one of each hour; days and hours of UTC. */
const KEPT_HOURLY = 30 * DAY;

/**
 * Which of these autosaves go: all but the last of each hour, and of those older than 30 days all but the last of each
 * day. They are given in the order in which they were written. Of 29 days of hours at most 697 stay (an hour may be cut
 * by the end of a day): the README counts on it.
 */
export function findThinned(autosaves: readonly OldAutosave[], at: number): OldAutosave[] {
  const last = new Map<string, OldAutosave>();
  const old = autosaves.filter(({ createdAt }) => createdAt < at - KEPT_WHOLE);
  for (const autosave of old) last.set(spanOf(autosave, at), autosave);
  return old.filter((autosave) => last.get(spanOf(autosave, at)) !== autosave);
}

function spanOf({ storyId, createdAt }: OldAutosave, at: number): string {
  const isOld = createdAt < at - KEPT_HOURLY;
  return `${storyId} ${isOld ? 'day' : 'hour'} ${Math.floor(createdAt / (isOld ? DAY : HOUR))}`;
}
