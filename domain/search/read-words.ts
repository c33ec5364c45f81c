import { type FoldedWord, foldWords } from '#lib/fold-words';

/** Words that stand together: one, or a phrase. `start` and `end` are places in what was typed. */
export type Clause = { words: FoldedWord[]; start: number; end: number };

/** What somebody looks for: all of `wanted`, nothing of `unwanted`. */
export type Wanted = {
  wanted: Clause[];
  unwanted: Clause[];
  /** Whether the last word may be the beginning of one: it is still being typed, or was left short. */
  isOpen: boolean;
};

export const TYPED_MAX = 200;
const CLAUSES_MAX = 12;
const WORDS_MAX = 24;

/** A phrase in quotes that may never be closed, or what stands between spaces; a hyphen before it excludes. */
const PART = /(?<minus>-?)["“”„«»](?<phrase>[^"“”„«»]*)["“”„«»]?|(?<plain>[^\s"“”„«»]+)/gu;

/** Reads anything that can be typed. What holds no letter and no digit asks nothing. */
export function readWords(typed: string): Wanted {
  const text = typed.slice(0, TYPED_MAX);
  const [wanted, unwanted]: [Clause[], Clause[]] = [[], []];
  let isOpen = false;
  for (const { 0: part, index: start, groups } of text.matchAll(PART)) {
    const words = foldWords(part)
      .slice(0, WORDS_MAX)
      .map((one) => ({ ...one, start: one.start + start, end: one.end + start }));
    if (words.length === 0 || wanted.length + unwanted.length === CLAUSES_MAX) continue;
    const isUnwanted = part.startsWith('-');
    (isUnwanted ? unwanted : wanted).push({ words, start, end: start + part.length });
    isOpen = !isUnwanted && groups?.plain !== undefined && words.length === 1;
  }
  return { wanted, unwanted, isOpen };
}
