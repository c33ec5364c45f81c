import { isSameJson } from '../lib/same-json.ts';
import { failed, invalid, type Refused } from './failure.ts';

/** `was`: the order that the person saw; `ids`: the one that they want, of the same. */
export type Order = { was: string[]; ids: string[] };

/** What is said where somebody else changed the list, and where the order leaves something out or names it twice. */
type OrderWords = { changed: string; unfit: string };

/** Why an order cannot take the place of the one that is there now; null: it can. */
export function refuseOrder({ was, ids }: Order, current: string[], words: OrderWords): Refused | null {
  if (!isSameJson(current, was))
    return failed({ code: 'changed-elsewhere', message: words.changed, theirs: { ids: current } });
  return isSameJson(ids.toSorted(), current.toSorted()) ? null : invalid(words.unfit);
}
