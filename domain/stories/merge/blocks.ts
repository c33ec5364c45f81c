import { alignBlocks, spellBlock } from '../compare/align.ts';
import type { BodyNode } from '../compare/body-node.ts';
import { type MergePart, mergePart, some } from './parts.ts';

/** Three texts in one, block by block: where both changed the same block, or added at the same place, it is a conflict. */
export function mergeBlocks<T extends BodyNode>(
  before: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
): MergePart<T>[] {
  const [my, their] = [sideOf(before, mine), sideOf(before, theirs)];
  const parts = before.flatMap((block, place): MergePart<T>[] => [
    ...mergeAdded(my.added[place], their.added[place]),
    mergePart(block, my.became[place], their.became[place], isSameBlock),
  ]);
  return withSuccessors([...parts, ...mergeAdded(my.added[before.length], their.added[before.length])]);
}

const isSameBlock = (one: BodyNode | undefined, other: BodyNode | undefined): boolean =>
  one === undefined || other === undefined ? one === other : spellBlock(one) === spellBlock(other);

/** What one side made of the ancestor: what each block became, and what was added before it (the last: at the end). */
type Side<T> = { became: (T | undefined)[]; added: T[][] };

function sideOf<T extends BodyNode>(before: readonly T[], after: readonly T[]): Side<T> {
  const became: (T | undefined)[] = [];
  const added: T[][] = [[]];
  for (const { from, to } of alignBlocks(before, after)) {
    const block = to === null ? undefined : after[to];
    if (from === null) added.at(-1)?.push(...some(block));
    else {
      became.push(block);
      added.push([]);
    }
  }
  return { became, added };
}

function mergeAdded<T extends BodyNode>(mine: T[] = [], theirs: T[] = []): MergePart<T>[] {
  if (mine.length === 0 && theirs.length === 0) return [];
  if (mine.length === 0) return [{ kind: 'settled', by: 'theirs', before: [], items: theirs }];
  if (theirs.length === 0) return [{ kind: 'settled', by: 'mine', before: [], items: mine }];
  const isSame = mine.length === theirs.length && mine.every((one, at) => isSameBlock(one, theirs[at]));
  if (isSame) return [{ kind: 'settled', by: 'both', before: [], items: theirs }];
  return [{ kind: 'conflict', before: [], mine, theirs }];
}

/**
 * A block that was written anew beyond recognition counts as gone, and its successor as added behind it. Where the
 * other side changed it, the successor belongs into the choice.
 */
function withSuccessors<T>(parts: MergePart<T>[]): MergePart<T>[] {
  const found: MergePart<T>[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    const side = last && last.before.length > 0 && last.kind === 'conflict' ? goneOn(last) : null;
    const isSuccessor = part.kind === 'settled' && part.before.length === 0 && part.by === side;
    if (last?.kind === 'conflict' && isSuccessor && side) {
      found[found.length - 1] = { ...last, [side]: part.items };
    } else found.push(part);
  }
  return found;
}

const goneOn = <T>({ mine, theirs }: { mine: T[]; theirs: T[] }): 'mine' | 'theirs' | null => {
  if (mine.length === 0) return 'mine';
  return theirs.length === 0 ? 'theirs' : null;
};
