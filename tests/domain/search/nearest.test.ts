import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceBetween, nearPieces, rankNearest } from '#domain/search/nearest';

test.each([
  ['ferry', 'ferry', 0],
  ['ferry', 'fery', 1],
  ['ferry', 'fferry', 1],
  ['ferry', 'fetry', 1],
  ['ferry', 'feryr', 1],
  ['kandahar', 'khandahr', 2],
  ['ferry', 'river', Number.POSITIVE_INFINITY],
])('from %s to %s it is %d', (one, other, distance) => {
  expect(distanceBetween(one, other, 2)).toBe(distance);
});

const word = fc.string({
  unit: fc.constantFrom(...Array.from('abcdefghijklm')),
  minLength: 5,
  maxLength: 14,
});

test('one error anywhere leaves a piece in common', () => {
  fc.assert(
    fc.property(word, fc.nat(), fc.constantFrom('drop', 'add', 'change', 'swap'), (right, where, error) => {
      const letters = Array.from(right);
      const place = where % (letters.length - 1);
      if (error === 'drop') letters.splice(place, 1);
      if (error === 'add') letters.splice(place, 0, 'z');
      if (error === 'change') letters.splice(place, 1, 'z');
      if (error === 'swap') letters.splice(place, 2, letters[place + 1] ?? '', letters[place] ?? '');
      const wrong = letters.join('');
      const pieces = new Set(nearPieces(wrong));
      expect(nearPieces(right).some((piece) => pieces.has(piece))).toBe(true);
      expect(distanceBetween(right, wrong, 2)).toBeLessThanOrEqual(1);
    }),
  );
});

test('numbers, short words and pairs of letters are never meant as others', () => {
  for (const one of ['2024', 'war', '中国', 'b52h']) expect(nearPieces(one), one).toEqual([]);
});

test('the fewest errors come first, then what more stories have', () => {
  const known = [
    { word: 'ferris', stories: 90 },
    { word: 'ferry', stories: 3 },
    { word: 'fery', stories: 1 },
    { word: 'cherry', stories: 500 },
  ];
  expect(rankNearest('ferrry', known)).toEqual(['ferry']);
  expect(rankNearest('kandahaar', [...known, { word: 'kandahar', stories: 1 }])).toEqual(['kandahar']);
});
