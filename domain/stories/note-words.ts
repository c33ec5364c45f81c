import { z } from 'zod';

/** What a note says, and whom it asks to look: rules for the server and the editor alike. */

export const WORDS_MAX = 2000;
const QUOTE_MAX = 300;

export const noteWords = z
  .string()
  .trim()
  .min(1, 'A note says something.')
  .max(WORDS_MAX, `A note has at most ${WORDS_MAX} characters.`)
  .refine(
    (words) => words.isWellFormed() && !/[^\P{Cc}\n]/u.test(words),
    'A note has no control characters.',
  );

/** The passage in one line, cut where it is long: enough to find it again. */
export function quoteOf(passage: string): string {
  const line = passage.replaceAll(/\s+/gu, ' ').trim();
  const cut = line.slice(0, QUOTE_MAX - 1).replace(/[\uD800-\uDBFF]$/, ''); // half a sign is none
  return line.length > QUOTE_MAX ? `${cut}…` : line;
}

/** A piece of a note: words, or the name of somebody who is asked to look. */
export type NotePiece = { text: string; mentioned: string[] };

type Named = { id: string; name: string };

/** The note in pieces: each `@` with the whole name of a colleague after it is a piece of its own. */
export function piecesOf(words: string, colleagues: readonly Named[]): NotePiece[] {
  const pieces: NotePiece[] = [];
  let rest = words;
  let plain = '';
  while (rest !== '') {
    const name = nameAt(rest, plain.at(-1), colleagues);
    if (name === null) {
      const [sign = ''] = rest;
      plain += sign;
      rest = rest.slice(sign.length);
      continue;
    }
    if (plain !== '') pieces.push({ text: plain, mentioned: [] });
    const mentioned = colleagues.filter((one) => one.name === name).map(({ id }) => id);
    pieces.push({ text: `@${name}`, mentioned });
    rest = rest.slice(name.length + 1);
    plain = '';
  }
  return plain === '' ? pieces : [...pieces, { text: plain, mentioned: [] }];
}

/** Everybody who is asked to look, each once. Two of one name are both asked. */
export const mentionedIn = (words: string, colleagues: readonly Named[]): string[] => [
  ...new Set(piecesOf(words, colleagues).flatMap(({ mentioned }) => mentioned)),
];

/** Of the scripts that part words by spaces; Chinese and Thai, for example, do not. */
const isOfWord = (sign: string | undefined): boolean => sign !== undefined && /[\p{LC}\p{N}]/u.test(sign);

/** The longest name that stands here after an `@`; an address of mail is none. */
function nameAt(rest: string, before: string | undefined, colleagues: readonly Named[]): string | null {
  if (!rest.startsWith('@') || isOfWord(before)) return null;
  const names = colleagues
    .map(({ name }) => name)
    .filter((name) => name !== '' && rest.startsWith(name, 1) && !isOfWord(rest[name.length + 1]));
  return names.toSorted((one, other) => other.length - one.length)[0] ?? null;
}
