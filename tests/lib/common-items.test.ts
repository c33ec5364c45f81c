import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonItems } from '#lib/common-items';

const list = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });

/** The plain way, for short lists: the length of the longest common subsequence. */
function longest(one: string[], other: string[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  if (one[0] === other[0]) return 1 + longest(one.slice(1), other.slice(1));
  return Math.max(longest(one.slice(1), other), longest(one, other.slice(1)));
}

test('what two lists have in common is the same on both sides, in order, and as much as there is', () => {
  fc.assert(
    fc.property(list, list, (one, other) => {
      const common = commonItems(one, other);
      common.forEach(([left, right], place) => {
        expect(one[left]).toBe(other[right]);
        const [before = [-1, -1]] = place === 0 ? [] : [common[place - 1]];
        expect(left > before[0] && right > before[1]).toBe(true);
      });
      expect(common).toHaveLength(longest(one, other));
    }),
    { numRuns: 500 },
  );
});

test('beyond so many differences only the beginning and the end are common', () => {
  const one = ['first', ...Array.from({ length: 3000 }, (_, at) => `a${at}`), 'middle', 'last'];
  const other = ['first', 'middle', ...Array.from({ length: 3000 }, (_, at) => `b${at}`), 'last'];
  expect(commonItems(one, other)).toEqual([
    [0, 0],
    [3002, 3002],
  ]);
});
