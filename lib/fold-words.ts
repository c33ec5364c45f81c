/** Raise it with every change of what is made of a text: indexes made by other rules are then made anew. */
export const FOLDING = 2;

/** A word as it is looked for, and where it stands in its text. */
export type FoldedWord = { word: string; start: number; end: number };

/** Letters, digits and the marks on them; an apostrophe within a word, and what joins letters without being seen. */
const RUN = /[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}\u{AD}\u{200C}\u{200D}]|['’ʼ](?=[\p{L}\p{N}]))*/gu;

/** Scripts that put no space between words, with the signs that are theirs alone (㊀ is folded to 一), without their digits (๑ to 1). */
const UNSPACED =
  /[[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]--\p{Nd}]+/gv;

/** Longer is no word of any text that is read. */
const LETTERS_MAX = 40;

/**
 * The words of a text in the one spelling that is looked for, in their order: without case, accents and vowel signs that
 * readers leave out. Where no spaces stand between words it is every two letters that follow each other. Both engines
 * index what this says, and questions go through it too.
 */
export function foldWords(text: string): FoldedWord[] {
  const words: FoldedWord[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) foldRun(run, index, words);
  return words;
}

function foldRun(run: string, index: number, words: FoldedWord[]): void {
  if (/^[a-z0-9]+$/.test(run)) return keep(words, run, index, index + run.length); // most of most texts
  let end = 0;
  for (const { 0: unspaced, index: start } of run.matchAll(UNSPACED)) {
    keep(words, foldWord(run.slice(end, start)), index + end, index + start);
    foldUnspaced(unspaced, index + start, words);
    end = start + unspaced.length;
  }
  keep(words, foldWord(run.slice(end)), index + end, index + run.length);
}

function keep(words: FoldedWord[], word: string, start: number, end: number): void {
  if (word !== '') words.push({ word: word.length > LETTERS_MAX ? cut(word) : word, start, end });
}

const cut = (word: string): string => Array.from(word).slice(0, LETTERS_MAX).join('');

function foldUnspaced(run: string, index: number, words: FoldedWord[]): void {
  const letters: FoldedWord[] = [];
  let start = index;
  for (const letter of run) {
    // One that is written together may be two: ໜ is ຫນ.
    for (const one of foldWord(letter)) keep(letters, one, start, start + letter.length);
    start += letter.length;
  }
  if (letters.length === 1) words.push(...letters);
  letters.slice(1).forEach((letter, place) => {
    const before = letters[place];
    if (before) words.push({ word: before.word + letter.word, start: before.start, end: letter.end });
  });
}

/**
 * Accents of Latin, Greek and Cyrillic (but not the breve that makes й a letter of its own), the points of Hebrew, the
 * vowels of Arabic. Marks of other scripts are half of their letters and stay.
 */
const LEFT_OUT =
  /(?<!и)\u{306}|[\u{300}-\u{305}\u{307}-\u{36F}\u{591}-\u{5C7}\u{610}-\u{61A}\u{64B}-\u{65F}\u{670}\u{6D6}-\u{6ED}]|\u{640}/gu;

/** Letters that are typed as others, and have no mark that could be left out. */
const ALIKE: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ہ: 'ه',
};
const ANY_ALIKE = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'gu');

/** One word, without what stands between its letters; empty where nothing is left. */
function foldWord(word: string): string {
  if (word === '') return '';
  const bare = word
    .replace(/['’ʼ]s$/i, '')
    .toLowerCase()
    .normalize('NFKD')
    .toLowerCase()
    .replace(LEFT_OUT, '')
    .replace(ANY_ALIKE, (letter) => ALIKE[letter] ?? letter)
    .replace(/\p{Nd}/gu, asciiDigit)
    .normalize('NFC');
  return bare.replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}

/** The digits of every script stand in rows of ten, which begin at zero. */
function asciiDigit(digit: string): string {
  const place = digit.codePointAt(0) ?? 0;
  if (place < 0x80) return digit;
  let zero = place;
  while (place - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(place - zero);
}

/** The same without places, parted by spaces. */
export const foldText = (text: string): string =>
  foldWords(text)
    .map(({ word }) => word)
    .join(' ');
