import type { Byline, BylineRole } from '#domain/stories/bylines';
import { moved } from '../slides/slide-order.ts';
import { type Add, finish, itemsOf, type TypedList, typeInto } from '../typed-list.ts';

/** Bylines that are being typed. */
export type BylineList = TypedList<Byline>;

const addName: Add<Byline> = (bylines, part) => {
  const byline: Byline = { name: part.trim(), role: 'reporting' };
  return byline.name === '' || bylines.some((one) => isSame(one, byline)) ? bylines : [...bylines, byline];
};

export const bylinesOf = (list: BylineList): Byline[] => itemsOf(list, addName);
export const typeName = (list: BylineList, typed: string): BylineList => typeInto(list, typed, addName);
export const finishName = (list: BylineList): BylineList => finish(list, addName);

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

const isSame = (one: Byline, other: Byline | undefined) =>
  one.name === other?.name && one.role === other.role;
