import letters from './letters.json' with { type: 'json' };

const JOINERS = /[\u200c\u200d]/u;
/** Left over of an emoji, or of nothing. */
const LOOSE_JOINERS = /(?<![\p{L}\p{M}])[\u200c\u200d]+/gu;

/**
 * A text as far as the fonts of the cards have it (bin/card-fonts.ts): emoji and rare signs are left out. A text in a
 * script that they lack is empty: boxes in the place of letters are worse than a picture alone.
 */
export function drawableWords(written: string): string {
  const signs = Array.from(written.normalize('NFC'));
  if (signs.some((sign) => /\p{L}/u.test(sign) && !isCovered(sign))) return '';
  return signs
    .filter((sign) => isCovered(sign) || JOINERS.test(sign))
    .join('')
    .replace(LOOSE_JOINERS, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

function isCovered(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0;
  return letters.some(([first = 0, last = 0]) => first <= code && code <= last);
}

const STRONG = /[\p{L}]/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** By its first letter, as readers' browsers decide it. */
export const isRightToLeft = (words: string): boolean => RIGHT_TO_LEFT.test(STRONG.exec(words)?.[0] ?? '');

/** Letters that Urdu has and Arabic, Persian and Pashto do not write so. */
const URDU = /[ٹڈڑںےۓ]/u;

/** The families to set a text in; the first that has a letter draws it. */
export function familiesFor(words: string): string {
  const arabic = URDU.test(words) ? 'Noto Nastaliq Urdu, Noto Naskh Arabic' : 'Noto Naskh Arabic';
  return `Newsreader, Noto Serif, Noto Serif Devanagari, ${arabic}`;
}

const NOT_NEWSREADER = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Devanagari}\p{Script=Arabic}]/u;

/**
 * From line to line, in heights of the font that sets them: the Noto fonts are given much air by themselves. Lines of Urdu
 * hang down from right to left and need all of theirs.
 */
export function leadingOf(words: string): number {
  if (URDU.test(words)) return 1;
  return NOT_NEWSREADER.test(words) ? 0.86 : 1.04;
}
