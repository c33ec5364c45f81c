/** Where one list has the same item as another: a place in each. */
export type Common = readonly [one: number, other: number];

/**
 * More differences than these are not looked for between the common beginning and the common end: it bounds the time
 * to about a million steps and the memory to 4 MB.
 */
export const DIFFERENCES_MAX = 1000;

/** The items that two lists have in common in the same order, as many as there are (Myers 1986). */
export function commonItems(one: readonly string[], other: readonly string[]): Common[] {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const middle = commonBetween(one.slice(start, one.length - end), other.slice(start, other.length - end));
  return [
    ...Array.from({ length: start }, (_, place): Common => [place, place]),
    ...middle.map(([left, right]): Common => [left + start, right + start]),
    ...Array.from(
      { length: end },
      (_, place): Common => [one.length - end + place, other.length - end + place],
    ),
  ];
}

/** Goes as far as it can with 0, 1, 2 … differences, on each diagonal, until it reaches both ends. */
function commonBetween(one: readonly string[], other: readonly string[]): Common[] {
  if (one.length === 0 || other.length === 0) return [];
  const most = Math.min(one.length + other.length, DIFFERENCES_MAX);
  const centre = most + 1;
  const furthest = new Int32Array(2 * most + 3);
  const trail: Int32Array[] = [];
  for (let differences = 0; differences <= most; differences += 1) {
    trail.push(furthest.slice(centre - differences - 1, centre + differences + 2));
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      let left = stepOnto(diagonal, differences, (near) => furthest[centre + near] ?? 0).left;
      while (left < one.length && left - diagonal < other.length && one[left] === other[left - diagonal])
        left += 1;
      furthest[centre + diagonal] = left;
      if (left >= one.length && left - diagonal >= other.length) return walkBack(trail, one.length, diagonal);
    }
  }
  return [];
}

/** From which neighbour a diagonal is reached with one more difference, and where. */
function stepOnto(diagonal: number, differences: number, reached: (diagonal: number) => number) {
  if (differences === 0) return { left: 0, from: 0 };
  const below = reached(diagonal - 1);
  const above = reached(diagonal + 1);
  const isAdded = diagonal === -differences || (diagonal !== differences && below < above);
  return isAdded ? { left: above, from: diagonal + 1 } : { left: below + 1, from: diagonal - 1 };
}

function walkBack(trail: readonly Int32Array[], end: number, last: number): Common[] {
  const common: Common[] = [];
  let left = end;
  let diagonal = last;
  for (let differences = trail.length - 1; differences >= 0; differences -= 1) {
    const reached = (near: number) => trail[differences]?.[near + differences + 1] ?? 0;
    const step = stepOnto(diagonal, differences, reached);
    for (; left > step.left; left -= 1) common.push([left - 1, left - 1 - diagonal]);
    left = reached(step.from);
    diagonal = step.from;
  }
  return common.toReversed();
}
