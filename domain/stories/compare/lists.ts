import { commonItems } from '#lib/common-items';
import { isSameJson } from '#lib/same-json';
import { trimmed } from './align.ts';
import { attributePassages, isObject, mediaIn, type Passage, plainWords } from './body-node.ts';
import { type ChangeKind, comparePictures, type PictureChange } from './blocks.ts';
import { comparePassages, type LineChange } from './passages.ts';
import { plainInline } from './words.ts';

/** What became of one item of a list: a topic, a byline, a picture of the slideshow. */
export type ItemChange = {
  kind: ChangeKind;
  /** It stands elsewhere among those that were there before. */
  isMoved: boolean;
  pictures: PictureChange[];
  lines: LineChange[];
};

/**
 * What makes an item the same item, whatever is said about it; the second of the same is another.
 * @param manifold names of people who stand in several roles: of them each role is an item
 */
export function identitiesOf(items: readonly unknown[], manifold: ReadonlySet<string> = NOBODY): string[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const one = identityOf(item);
    const name = manifold.has(one) && hasRole(item) ? `${one} ${item.role}` : one;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} ${times}`;
  });
}

const NOBODY: ReadonlySet<string> = new Set();

const hasRole = (item: unknown): item is { role: string } =>
  isObject(item) && 'role' in item && typeof item.role === 'string';

/** Who stands in one of these lists more than once. */
export const manifoldIn = (lists: readonly (readonly unknown[])[]): ReadonlySet<string> =>
  new Set(
    lists.flatMap((items) => {
      const names = items.filter(hasRole).map(identityOf);
      return names.filter((name, place) => names.indexOf(name) !== place);
    }),
  );

function identityOf(item: unknown): string {
  if (!isObject(item)) return plainWords(item);
  for (const [name, value] of Object.entries(item) as [string, unknown][])
    if (IDENTITIES.has(name) && typeof value === 'string') return value.trim();
  return JSON.stringify(item);
}
const IDENTITIES = new Set(['id', 'mediaId', 'fileId', 'name']);

/** In the order that it has now; what went stands where it stood. */
export function compareLists(from: readonly unknown[], to: readonly unknown[]): ItemChange[] {
  const [before, after] = [identitiesOf(from), identitiesOf(to)];
  const kept = before.filter((id) => after.includes(id));
  const inOrder = keptOrder(kept, after);
  return unionInOrder(after, before).map((id) => {
    const [was, is] = [before.indexOf(id), after.indexOf(id)];
    return compareItem(
      was < 0 ? undefined : from[was],
      is < 0 ? undefined : to[is],
      was >= 0 && is >= 0 && !inOrder.has(id),
    );
  });
}

function keptOrder(kept: string[], after: string[]): Set<string> {
  const now = after.filter((id) => kept.includes(id));
  return new Set(commonItems(kept, now).map(([place]) => kept[place] ?? ''));
}

/** All of `base`; what only `others` has goes behind what it stands behind there. */
export function unionInOrder(base: readonly string[], others: readonly string[]): string[] {
  const all = [...base];
  others.forEach((id, place) => {
    if (all.includes(id)) return;
    const before = others[place - 1];
    all.splice(before === undefined ? 0 : all.indexOf(before) + 1, 0, id);
  });
  return all;
}

/** @param from undefined: it was not there @param to undefined: it is gone */
export function compareItem(from: unknown, to: unknown, isMoved = false): ItemChange {
  return {
    kind: kindOf(from, to),
    isMoved,
    pictures: comparePictures(mediaIn(from), mediaIn(to)),
    lines: comparePassages(itemPassages(from), itemPassages(to)),
  };
}

function kindOf(from: unknown, to: unknown): ChangeKind {
  if (from === undefined) return 'added';
  if (to === undefined) return 'removed';
  return isSameJson(trimmed(from), trimmed(to)) ? 'same' : 'changed';
}

function itemPassages(item: unknown): Passage[] {
  if (isObject(item)) return attributePassages(item);
  const words = plainWords(item);
  return words === '' ? [] : [{ label: '', inline: plainInline(words) }];
}
