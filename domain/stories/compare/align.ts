import { type Common, commonItems } from '#lib/common-items';
import { spellJson } from '#lib/same-json';
import { type BodyNode, mediaIn, passagesOf } from './body-node.ts';

/** Two items that belong together, same or changed, by their places; null: it has none on this side. */
export type Pair = { from: number | null; to: number | null };

/** What an item is recognised by. */
type Looks = { key: string; pictures: string[]; words: Map<string, number>; size: number };

/** From this likeness on a block counts as changed, not as another in its place. */
const ALIKE = 0.4;
/** So many comparisons of blocks at most in one run of changed ones; a longer run counts as replaced. */
const COMPARISONS_MAX = 40_000;

/** Which blocks of a text are which of another, in the order of both: what went stands before what came. */
export function alignBlocks(from: readonly BodyNode[], to: readonly BodyNode[]): Pair[] {
  const [before, after] = [from.map(looksOf), to.map(looksOf)];
  const same = commonItems(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  );
  return between(same, [before.length, after.length], ([left, right], [one, other]) =>
    between(
      alike(before.slice(left, one), after.slice(right, other)),
      [one - left, other - right],
      parted,
    ).map((pair) => moved(pair, left, right)),
  );
}

type Stretch = (start: Common, end: Common) => Pair[];

/** The pairs, with `stretch` for what stands between them. */
function between(pairs: readonly Common[], ends: Common, stretch: Stretch): Pair[] {
  let start: Common = [0, 0];
  const found: Pair[] = [];
  for (const [one, other] of pairs) {
    found.push(...stretch(start, [one, other]), { from: one, to: other });
    start = [one + 1, other + 1];
  }
  return [...found, ...stretch(start, ends)];
}

const parted: Stretch = ([left, right], [one, other]) => [
  ...places(left, one).map((from) => ({ from, to: null })),
  ...places(right, other).map((to) => ({ from: null, to })),
];

const places = (start: number, end: number) => Array.from({ length: end - start }, (_, at) => start + at);

const moved = ({ from, to }: Pair, left: number, right: number): Pair => ({
  from: from === null ? null : from + left,
  to: to === null ? null : to + right,
});

/** Of all ways to pair like with like in their order the one with the most likeness. */
function alike(before: Looks[], after: Looks[]): Common[] {
  if (before.length * after.length > COMPARISONS_MAX) return [];
  const wide = after.length + 1;
  const best = new Float64Array((before.length + 1) * wide);
  const at = (left: number, right: number) => best[left * wide + right] ?? 0;
  const likeness = before.map((one) => after.map((other) => likenessOf(one, other)));
  const paired = (left: number, right: number) => {
    const gain = likeness[left]?.[right] ?? 0;
    return gain >= ALIKE ? gain + at(left + 1, right + 1) : -1;
  };
  for (let left = before.length - 1; left >= 0; left -= 1)
    for (let right = after.length - 1; right >= 0; right -= 1)
      best[left * wide + right] = Math.max(paired(left, right), at(left + 1, right), at(left, right + 1));
  const pairs: Common[] = [];
  for (let left = 0, right = 0; left < before.length && right < after.length; ) {
    if (paired(left, right) === at(left, right)) pairs.push([left++, right++]);
    else if (at(left + 1, right) >= at(left, right + 1)) left += 1;
    else right += 1;
  }
  return pairs;
}

/** From 0 to 1. A picture is the same picture whatever is said about it. */
function likenessOf(one: Looks, other: Looks): number {
  const pictures = Math.max(one.pictures.length, other.pictures.length);
  if (pictures > 0) return one.pictures.filter((id) => other.pictures.includes(id)).length / pictures;
  const [fewer, more] = one.words.size <= other.words.size ? [one, other] : [other, one];
  let common = 0;
  for (const [word, count] of fewer.words) common += Math.min(count, more.words.get(word) ?? 0);
  const smaller = Math.min(one.size, other.size);
  const isWithin = smaller > 1 && common >= 0.8 * smaller; // one of the two was written on
  return Math.max((2 * common) / Math.max(1, one.size + other.size), isWithin ? 0.5 : 0);
}

function looksOf(node: BodyNode): Looks {
  const words = new Map<string, number>();
  let size = 0;
  for (const { inline } of passagesOf(node))
    for (const { text = '' } of inline)
      for (const word of text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
        words.set(word, (words.get(word) ?? 0) + 1);
        size += 1;
      }
  return { key: spellBlock(node), pictures: mediaIn(node), words, size };
}

/** Spaces around a caption are nothing, as for a save; those in running text are. */
export const spellBlock = (node: BodyNode): string =>
  spellJson(node.attrs === undefined ? node : { ...node, attrs: trimmed(node.attrs) });

export function trimmed(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(trimmed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, trimmed(one)]));
}
