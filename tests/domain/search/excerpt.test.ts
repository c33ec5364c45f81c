import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptOf, markFound } from '#domain/search/excerpt';

const word = (words: string, isOpen = false) => ({ words, isOpen });

const plain = (pieces: { text: string; isFound: boolean }[] | null) =>
  pieces?.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('');

test('words are marked as they are written, whatever the spelling that was typed', () => {
  expect(plain(markFound('Café in São Tomé', [word('cafe'), word('tome')]))).toBe('[Café] in São [Tomé]');
  expect(plain(markFound('The ferrymen wait', [word('ferry', true)]))).toBe('The [ferrymen] wait');
  expect(plain(markFound('The ferrymen wait', [word('ferry')]))).toBe('The ferrymen wait');
  expect(plain(markFound('a salt pan, a pan of salt', [word('salt pan')]))).toBe(
    'a [salt pan], a pan of salt',
  );
  expect(plain(markFound('中国人民', [word('中国 国人')]))).toBe('[中国人]民');
});

test('an excerpt is cut where most of the words stand together, at whole words', () => {
  const text = `${'Far away one ferry waits. '.repeat(20)}Here the ferry met the flood. ${'And more. '.repeat(50)}`;
  const excerpt = plain(excerptOf(text, [word('ferry'), word('flood')]));
  expect(excerpt).toContain('Here the [ferry] met the [flood].');
  expect(excerpt).toMatch(/^….*…$/);
});

test('a text without the words has no excerpt', () => {
  expect(excerptOf('Nothing of it.', [word('ferry')])).toBeNull();
  expect(excerptOf('Anything.', [])).toBeNull();
});

test('the pieces of a text are the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
      (text, part) => {
        const pieces = markFound(text, [word(part, true), word('a', true)]);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        const excerpt = excerptOf(text, [word('a', true)]);
        expect((excerpt ?? []).map((piece) => piece.text).join('').length).toBeLessThan(400);
      },
    ),
  );
});
