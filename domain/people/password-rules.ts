import { COMMON_PASSWORDS, COMMON_STEMS } from './common-passwords.ts';

/** Characters, as a person counts them. */
export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 128;

const COMMON =
  'This is one of the passwords that are tried first. Choose another: three or four words do well.';
const PATTERN =
  'This is a pattern or repeats itself, and is guessed early. Choose another: three or four words do well.';

/**
 * Why this password is refused, in a sentence for its owner; null when it is good.
 * `ownWords`: the site's name, the person's name and address, which a stranger would try first.
 */
export function passwordProblem(password: string, ownWords: readonly string[]): string | null {
  const length = Array.from(password).length;
  if (length < PASSWORD_MIN)
    return `A password has at least ${PASSWORD_MIN} characters; this one has ${length}.`;
  if (length > PASSWORD_MAX)
    return `A password has at most ${PASSWORD_MAX} characters; this one has ${length}.`;
  const lower = password.toLowerCase();
  if (COMMON_PASSWORDS.has(lower) || isDressedUpWord(lower)) return COMMON;
  if (isRepetition(lower) || isRun(lower)) return PATTERN;
  const own = findOwnWord(lower, ownWords);
  if (own)
    return `Without “${own}”, which strangers know, too little of this password is left. Choose another.`;
  return null;
}

/** One common word with digits and signs around it, also with the usual letters for signs: "P@ssw0rd2024!". */
function isDressedUpWord(lower: string): boolean {
  return [lower, plainLetters(lower)].some((text) => {
    const words = text.split(/[^a-z]+/).filter(Boolean);
    return (
      words.every((word) => COMMON_STEMS.has(word) || COMMON_PASSWORDS.has(word)) && new Set(words).size === 1
    );
  });
}

const LOOKS_LIKE: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** Signs read as letters, except at the end, where they are what people append. */
function plainLetters(lower: string): string {
  const tail = /[^a-z]*$/.exec(lower)?.[0] ?? '';
  const head = lower.slice(0, lower.length - tail.length);
  return Array.from(head, (sign) => LOOKS_LIKE[sign] ?? sign).join('') + tail;
}

/** A short piece again and again ("abcabcabcabc"), or hardly any different characters. */
function isRepetition(lower: string): boolean {
  return /^(.{1,8}?)\1+.{0,3}$/su.test(lower) || new Set(lower).size < 5;
}

const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  '!@#$%^&*()_+',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'azertyuiop',
];
const RUN = 3;
const LOOSE_MIN = 4;

/** Nearly all of it runs along the alphabet, the digits or the keyboard, forwards or backwards. */
function isRun(lower: string): boolean {
  const lines = ROWS.flatMap((row) => [row, Array.from(row).reverse().join('')]);
  let loose = 0;
  for (let at = 0; at < lower.length; ) {
    const run = longestRun(lower.slice(at), lines);
    if (run === 0) loose++;
    at += Math.max(1, run);
  }
  return loose < LOOSE_MIN;
}

/** How many characters from the start run along one of the lines; 0 when fewer than RUN do. */
function longestRun(text: string, lines: string[]): number {
  let length = RUN;
  while (length <= text.length && lines.some((line) => line.includes(text.slice(0, length)))) length++;
  return length > RUN ? length - 1 : 0;
}

const OWN_WORD_MIN = 4;
const LEFT_MIN = 8;

function findOwnWord(lower: string, ownWords: readonly string[]): string | undefined {
  const words = ownWords.flatMap((phrase) => phrase.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const known = [...new Set(words)].filter((word) => word.length >= OWN_WORD_MIN);
  const left = known.reduce((rest, word) => rest.replaceAll(word, ''), plainLetters(lower));
  if (left.replace(/[^\p{L}\p{N}]/gu, '').length >= LEFT_MIN) return undefined;
  return known.find((word) => plainLetters(lower).includes(word));
}
