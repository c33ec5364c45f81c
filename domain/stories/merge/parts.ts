/** Who wrote it: nobody since the ancestor or both the same; only I; only they. */
export type Hand = 'both' | 'mine' | 'theirs';

/** One place of a text in which three versions are joined. `before` is the ancestor's, empty where it had nothing. */
export type MergePart<T> =
  | { kind: 'settled'; by: Hand; before: T[]; items: T[] }
  | { kind: 'conflict'; before: T[]; mine: T[]; theirs: T[] };

export type Choice = 'mine' | 'theirs' | 'both';

/** What changed on one side only is taken; what both changed differently is a conflict. Undefined: it is not there. */
export function mergePart<T>(
  before: T | undefined,
  mine: T | undefined,
  theirs: T | undefined,
  isSame: (one: T | undefined, other: T | undefined) => boolean,
): MergePart<T> {
  const ancestor = some(before);
  if (isSame(mine, theirs)) return { kind: 'settled', by: 'both', before: ancestor, items: some(theirs) };
  if (isSame(before, mine)) return { kind: 'settled', by: 'theirs', before: ancestor, items: some(theirs) };
  if (isSame(before, theirs)) return { kind: 'settled', by: 'mine', before: ancestor, items: some(mine) };
  return { kind: 'conflict', before: ancestor, mine: some(mine), theirs: some(theirs) };
}

export const some = <T>(item: T | undefined): T[] => (item === undefined ? [] : [item]);

/** What the parts become, with one choice for each conflict in their order. */
export function resolveParts<T>(parts: readonly MergePart<T>[], choices: readonly Choice[]): T[] {
  let conflict = 0;
  return parts.flatMap((part) => {
    if (part.kind === 'settled') return part.items;
    const choice = choices[conflict] ?? 'both';
    conflict += 1;
    if (choice === 'both') return [...part.mine, ...part.theirs];
    return choice === 'mine' ? part.mine : part.theirs;
  });
}
