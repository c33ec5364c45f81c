import { isSameJson } from '#lib/same-json';
import { trimmed } from '../compare/align.ts';
import { identitiesOf, manifoldIn, unionInOrder } from '../compare/lists.ts';
import { type MergePart, mergePart } from './parts.ts';

const isSameItem = (one: unknown, other: unknown): boolean => isSameJson(trimmed(one), trimmed(other));

/** Three lists in one, item by item; two different new orders are one choice between the whole lists. */
export function mergeLists(
  before: readonly unknown[],
  mine: readonly unknown[],
  theirs: readonly unknown[],
): MergePart<unknown>[] {
  const manifold = manifoldIn([before, mine, theirs]);
  const lists = [before, mine, theirs].map((items) => ({ items, ids: identitiesOf(items, manifold) }));
  const [was, my, their] = lists.map(({ ids }) => ids);
  if (!was || !my || !their) return [];
  const order = mergeOrders(was, my, their);
  if (order === null)
    return [{ kind: 'conflict', before: [...before], mine: [...mine], theirs: [...theirs] }];
  return order.map((id) => {
    const [one, other, third] = lists.map(({ items, ids }) => items[ids.indexOf(id)]);
    return mergePart(one, other, third, isSameItem);
  });
}

/** Whatever stands on either side, in the order of the side that changed the order; null where both did, differently. */
function mergeOrders(was: string[], mine: string[], theirs: string[]): string[] | null {
  const common = (ids: string[]) =>
    ids.filter((id) => was.includes(id) && mine.includes(id) && theirs.includes(id)).join('\n');
  const [before, my, their] = [common(was), common(mine), common(theirs)];
  if (my !== before && their !== before && my !== their) return null;
  if (their !== before) return unionInOrder(theirs, mine);
  if (my !== before || theirs.join('\n') === was.join('\n')) return unionInOrder(mine, theirs);
  return unionInOrder(theirs, mine);
}
