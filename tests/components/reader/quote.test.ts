import { beforeAll, expect, test, vi } from 'vitest';

type Part = { content: string; start: number; end: number };
type Passage = { first: Part; last: Part; before: string; whole: string };
let wholeWords: (content: string, start: number, end: number, language?: string) => object;
let directiveOf: (passage: Passage, language?: string) => string;

/** The functions alone: a page without a story, where nothing is watched. */
beforeAll(async () => {
  vi.stubGlobal('document', { querySelector: () => null, createElement: () => ({}) });
  const file: string = '../../../components/reader/quote.js';
  ({ wholeWords, directiveOf } = await import(file));
});

const TEXT =
  'The boats stay tied. The boats stay, well-tied, until the third stone below the temple steps is dry.';

const part = (words: string, content = TEXT): Part => {
  const start = content.lastIndexOf(words);
  return { content, start, end: start + words.length };
};
const before = ({ content, start }: Part) => content.slice(0, start);
const directive = (words: string, content = TEXT, language = 'en') => {
  const only = part(words, content);
  return directiveOf({ first: only, last: only, before: before(only), whole: content }, language);
};

test('half a word is the whole word', () => {
  const { start, end } = part('ird sto');
  expect(wholeWords(TEXT, start, end, 'en')).toMatchObject({
    start: TEXT.indexOf('third'),
    end: TEXT.indexOf(' below'),
  });
  expect(wholeWords(TEXT, 3, 4, 'en')).toEqual({ start: 4, end: 3 }); // a space is nothing
});

test('a short passage is named whole, with what means something in a directive written out', () => {
  expect(directive('well-tied, until')).toBe('well%2Dtied%2C%20until');
  expect(directive('third stone')).toBe('third%20stone');
});

test('what stands earlier too is named with the words around it', () => {
  expect(directive('boats stay')).toBe(
    'boats%20stay%20tied.%20The-,boats%20stay,-%2C%20well%2Dtied%2C%20until%20the',
  );
  expect(directive('Go', 'Go. She said, “Go”')).toBe('Go.%20She%20said%2C%20%E2%80%9C-,Go,-%E2%80%9D');
});

test('what the headline says too, in whichever case, is named with the words around it', () => {
  const only = part('third stone');
  expect(
    directiveOf({ first: only, last: only, before: before(only), whole: `The Third Stone ${TEXT}` }, 'en'),
  ).toBe('well%2Dtied%2C%20until%20the-,third%20stone,-below%20the%20temple%20steps');
});

test('what begins a block and stands earlier too is named with the words of the block before', () => {
  const only = part('Boats stay', 'Boats stay');
  expect(directiveOf({ first: only, last: only, before: TEXT, whole: `${TEXT} Boats stay.` }, 'en')).toBe(
    'temple%20steps%20is%20dry.-,Boats%20stay',
  );
});

test('a long passage is named by its first and its last words', () => {
  expect(
    directive(
      'until the third stone below the temple steps is dry. Later the river rose',
      `${TEXT} Later the river rose.`,
    ),
  ).toBe('until%20the%20third%20stone,Later%20the%20river%20rose');
});

test('a passage of several paragraphs is named by its two ends', () => {
  const [first, last] = [
    part('third stone below the temple', 'the third stone below the temple'),
    part('The rest', 'The rest.'),
  ];
  expect(directiveOf({ first, last, before: '', whole: `${first.content}${last.content}` }, 'en')).toBe(
    'third%20stone%20below%20the,The%20rest',
  );
});

test('scripts without spaces have words as well', () => {
  const { start, end } = part('北京', '我在北京工作');
  expect(wholeWords('我在北京工作', start, end - 1, 'zh')).toEqual({ start, end });
  expect(directive('नदी का पानी', 'आज नदी का पानी बढ़ा', 'hi')).toBe(encodeURIComponent('नदी का पानी'));
});
