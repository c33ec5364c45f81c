import type { Present } from '#domain/stories/presence';
import { momentWords, type NewsroomClock } from '../moment-words.ts';
import type { Newer } from './saving-state.ts';

/** 'Asha Rao has this story open, since 12:04. You have it open in another window too, since 12:10.' */
export function presenceWords(others: Present[], now: number, clock: NewsroomClock): string {
  const since = (one: Present) => `since ${momentWords(one.since, now, clock)}`;
  const people = eachOnce(others.filter((one) => !one.isYou)).map(
    (one) => `${one.name} has this story open, ${since(one)}.`,
  );
  const [mine] = others.filter((one) => one.isYou);
  const own = mine ? [`You have this story open in another tab, ${since(mine)}.`] : [];
  return [...people, ...own].join(' ');
}

/** Whoever has it open in several windows is one person, who came with the first of them. */
function eachOnce(people: Present[]): Present[] {
  const byName = new Map<string, Present>();
  for (const one of people.toSorted((a, b) => b.since - a.since)) byName.set(one.name, one);
  return people.filter((one) => byName.get(one.name) === one);
}

/** That somebody saved while this editor was open. Nothing of either text is lost. */
export function newerWords(
  { savedBy, isYou, savedAt }: Newer,
  isUnsaved: boolean,
  now: number,
  clock: NewsroomClock,
): string {
  const who = isYou ? 'You saved this story in another tab' : `${savedBy} saved this story`;
  const mine = isUnsaved ? 'Yours is not saved over it.' : 'You see the version before.';
  return `${who} at ${momentWords(savedAt, now, clock)}. ${mine}`;
}
