import { type FoldedWord, foldWords } from '#lib/fold-words';
import type { Sought } from './rank.ts';

/** A piece of a text, and whether it is what was looked for. */
export type Piece = { text: string; isFound: boolean };

type Span = { start: number; end: number };

/** Where words and phrases that were looked for stand in a text, in its order. */
function findSpans(words: readonly FoldedWord[], sought: readonly Sought[]): (Span & { which: number })[] {
  const wanted = sought.map(({ words: phrase, isOpen }) => ({ phrase: phrase.split(' '), isOpen }));
  const spans: (Span & { which: number })[] = [];
  words.forEach((word, place) => {
    wanted.forEach(({ phrase, isOpen }, which) => {
      const isHere = phrase.every((one, step) => {
        const there = words[place + step]?.word;
        return isOpen ? there?.startsWith(one) : there === one;
      });
      if (isHere)
        spans.push({ which, start: word.start, end: words[place + phrase.length - 1]?.end ?? word.end });
    });
  });
  return spans;
}

/** A whole text, with what was looked for marked in it. */
export const markFound = (text: string, sought: readonly Sought[]): Piece[] =>
  cutInto(text, { start: 0, end: text.length }, findSpans(foldWords(text), sought));

const LENGTH = 220;
/** So much stands before the first word that was looked for. */
const BEFORE = 60;
/** Of a very long text only the beginning is looked through. */
const LOOKED_THROUGH = 40_000;

/** The part of a text where most of what was looked for stands together; null where nothing of it does. */
export function excerptOf(text: string, sought: readonly Sought[]): Piece[] | null {
  const plain = text.slice(0, LOOKED_THROUGH).replace(/\s/gu, ' '); // as long as before: places stay
  const words = foldWords(plain);
  const spans = findSpans(words, sought);
  const best = bestOf(spans);
  if (best === null) return null;
  const window = atWords(words, {
    start: Math.max(0, best.start - BEFORE),
    end: best.start - BEFORE + LENGTH,
  });
  const pieces = cutInto(plain, window, spans);
  return [
    ...(window.start > 0 ? [ELLIPSIS] : []),
    ...pieces,
    ...(window.end < text.trimEnd().length ? [ELLIPSIS] : []),
  ];
}

const ELLIPSIS: Piece = { text: '…', isFound: false };

/** The first place from which on the most different words stand within one excerpt. */
function bestOf(spans: readonly (Span & { which: number })[]): Span | null {
  let best: Span | null = null;
  let most = 0;
  spans.forEach((span, place) => {
    const near = new Set<number>();
    for (let next = place; next < spans.length; next++) {
      const other = spans[next];
      if (!other || other.end > span.start + LENGTH - BEFORE) break;
      near.add(other.which);
    }
    if (near.size > most || best === null) [best, most] = [span, near.size];
  });
  return best;
}

/** Begins and ends with a whole word. */
function atWords(words: readonly FoldedWord[], { start, end }: Span): Span {
  const first = words.find((word) => word.start >= start)?.start ?? start;
  const last = words.findLast((word) => word.end <= end)?.end ?? end;
  const isWhole = last === words.at(-1)?.end;
  return { start: start === 0 ? 0 : first, end: isWhole ? Math.max(last, end) : Math.max(last, first) };
}

function cutInto(text: string, window: Span, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let end = window.start;
  const add = (to: number, isFound: boolean) => {
    const piece = text.slice(end, Math.min(to, window.end));
    if (piece !== '') pieces.push({ text: piece, isFound });
    end = Math.max(end, to);
  };
  for (const span of spans) {
    if (span.end <= end || span.start >= window.end) continue;
    if (span.start > end) add(span.start, false);
    add(span.end, true);
  }
  add(window.end, false);
  return joined(pieces);
}

/** Words that were found side by side overlap where scripts have no spaces. */
const joined = (pieces: readonly Piece[]): Piece[] =>
  pieces.reduce<Piece[]>((all, piece) => {
    const before = all.at(-1);
    if (before?.isFound !== piece.isFound) return [...all, piece];
    return [...all.slice(0, -1), { ...piece, text: before.text + piece.text }];
  }, []);
