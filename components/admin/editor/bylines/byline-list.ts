import type { Byline, BylineRole } from '#domain/stories/bylines';
import { moved } from '../slides/slide-order.ts';

/** Bylines that are being typed: those that are finished, and the name at the cursor. */
export type BylineList = { finished: Byline[]; pending: string };

/** What the story gets: the pending name counts as soon as it is typed, so that nothing typed is left out of a save. */
export const bylinesOf = ({ finished, pending }: BylineList): Byline[] => addName(finished, pending);

/** A comma ends a name, also within pasted text. */
export function typeName(list: BylineList, typed: string): BylineList {
  const parts = typed.split(/[,;\n]/);
  const pending = (parts.pop() ?? '').trimStart();
  return { finished: parts.reduce(addName, list.finished), pending };
}

export const finishName = (list: BylineList): BylineList => ({ finished: bylinesOf(list), pending: '' });

export const removeAt = (list: BylineList, place: number): BylineList => ({
  ...list,
  finished: list.finished.toSpliced(place, 1),
});

export const moveTo = (list: BylineList, from: number, to: number): BylineList => ({
  ...list,
  finished: moved(list.finished, from, to),
});

/** Who has that role already is not named twice in it. */
export function giveRole(list: BylineList, place: number, role: BylineRole): BylineList {
  const finished = list.finished.map((one, at) => (at === place ? { ...one, role } : one));
  const changed = finished[place];
  return { ...list, finished: finished.filter((one, at) => at === place || !isSame(one, changed)) };
}

function addName(bylines: Byline[], part: string): Byline[] {
  const byline: Byline = { name: part.trim(), role: 'reporting' };
  return byline.name === '' || bylines.some((one) => isSame(one, byline)) ? bylines : [...bylines, byline];
}

const isSame = (one: Byline, other: Byline | undefined) =>
  one.name === other?.name && one.role === other.role;
