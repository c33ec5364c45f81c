import { describe, expect, test } from 'vitest';
import { mentionedIn, noteWords, piecesOf, quoteOf } from '#domain/stories/note-words';

const COLLEAGUES = [
  { id: 'a', name: 'Asha' },
  { id: 'b', name: 'Asha Rao' },
  { id: 'c', name: '李明' },
  { id: 'd', name: '李明' },
];

describe('whom a note asks', () => {
  test.each([
    ['@Asha Rao, please', ['b']],
    ['(@Asha)', ['a']],
    ['@Asha Raosson', ['a']],
    ['@Ashanti', []],
    ['asha@Asha.example', []],
    ['請@李明看', ['c', 'd']],
    ['請 @李明。', ['c', 'd']],
    ['@Asha @Asha Rao @Asha', ['a', 'b']],
    ['nobody', []],
  ])('%j: %j', (words, ids) => expect(mentionedIn(words, COLLEAGUES)).toEqual(ids));

  test('the pieces of a note are the whole of it', () => {
    const words = 'To @Asha Rao: 🚢 see @nobody\nand @李明';
    expect(
      piecesOf(words, COLLEAGUES)
        .map(({ text }) => text)
        .join(''),
    ).toBe(words);
  });
});

test('a note has words, some thousand at most, and lines', () => {
  expect(noteWords.safeParse(' \n ').success).toBe(false);
  expect(noteWords.parse(' one\ntwo ')).toBe('one\ntwo');
  expect(noteWords.safeParse('a\0b').success).toBe(false);
  expect(noteWords.safeParse('a'.repeat(2001)).success).toBe(false);
});

test('a quote is one line, and cut where it is long without breaking a sign', () => {
  expect(quoteOf('  one\n two ')).toBe('one two');
  const long = quoteOf('🚢'.repeat(400));
  expect(long.isWellFormed()).toBe(true);
  expect(long).toHaveLength(299);
  expect(quoteOf('a'.repeat(300))).toHaveLength(300);
});
