import { expect, test } from 'vitest';
import { rank } from '#domain/search/rank';

const DAY = 86_400_000;
const row = (entry: number, parts: { headline?: string; standfirst?: string; names?: string } = {}) => ({
  entry,
  headline: '',
  standfirst: '',
  names: '',
  ...parts,
});

const order = (rows: ReturnType<typeof row>[], ...words: string[]) =>
  rank(
    rows,
    words.map((one) => ({ words: one, isOpen: false })),
    { at: 1000 * DAY, publishedAt: (entry) => entry * DAY },
  ).map(({ entry }) => entry);

test('the headline goes before the standfirst, that before topics and names, and those before the text', () => {
  const rows = [
    row(4),
    row(3, { names: 'ferry' }),
    row(2, { standfirst: 'the ferry' }),
    row(1, { headline: 'ferry' }),
  ];
  expect(order(rows, 'ferry')).toEqual([1, 2, 3, 4]);
});

test('a part of a word is not the word, unless it is the beginning that was asked for', () => {
  const rows = [row(2), row(1, { headline: 'ferryman' })];
  expect(order(rows, 'ferry')).toEqual([2, 1]);
  const open = rank(rows, [{ words: 'ferry', isOpen: true }], { at: 0, publishedAt: () => 0 });
  expect(open.map(({ entry }) => entry)).toEqual([1, 2]);
});

test('of two that say it in the same place the newer comes first', () => {
  expect(order([row(1), row(999)], 'ferry')).toEqual([999, 1]);
});

test('all words in the headline are worth more than one of them', () => {
  const rows = [row(999, { headline: 'ferry', standfirst: 'strike' }), row(1, { headline: 'ferry strike' })];
  expect(order(rows, 'ferry', 'strike')).toEqual([1, 999]);
});
