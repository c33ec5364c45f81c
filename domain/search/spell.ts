import { read } from '#db/client';
import { listBeginning, listNear } from '#db/find/words';
import type { FoldedWord } from '#lib/fold-words';
import { BEGINNINGS } from './find-entries.ts';
import { isAnyLive, listLiveWords } from './live-words.ts';
import { nearPieces, rankNearest } from './nearest.ts';
import type { Wanted } from './read-words.ts';

/** Of so many words that are near the likeliest are looked at closely, and some of those are tried. */
const LOOKED_AT = 400;
const LIKELY = 12;
const TRIED = 3;

/**
 * The texts that may have been meant where no live story has some of the words, the likeliest first. Not even what is
 * put right and what is not may tell that a text to come has a word.
 */
export async function listSpellings(
  typed: string,
  { wanted, isOpen }: Wanted,
  at: number,
): Promise<string[]> {
  const words = wanted.flatMap((clause) => clause.words);
  const unknown = await listUnknown(words, isOpen, at);
  const spellings = await Promise.all(unknown.map((word) => nearestOf(word, at)));
  if (unknown.length === 0 || spellings.some((nearest) => nearest.length === 0)) return [];
  return Array.from({ length: TRIED }, (_, attempt) =>
    unknown.reduceRight(
      (text, { start, end }, place) =>
        text.slice(0, start) + (spellings[place]?.[attempt] ?? spellings[place]?.[0] ?? '') + text.slice(end),
      typed,
    ),
  ).filter((text, place, all) => all.indexOf(text) === place);
}

/** The same where stories have all words, but so few have one of them that it may be an error of theirs. */
export async function listCommoner(typed: string, { wanted }: Wanted, at: number): Promise<string[]> {
  const words = wanted.flatMap((clause) => clause.words);
  const counts = await countsOf(words, at);
  for (const one of words) {
    const stories = counts.get(one.word) ?? 0;
    const [nearest] = await nearestOf(one, at, stories * MUCH_COMMONER);
    if (stories <= RARE && nearest !== undefined)
      return [typed.slice(0, one.start) + nearest + typed.slice(one.end)];
  }
  return [];
}

const RARE = 3;
const MUCH_COMMONER = 10;

async function listUnknown(words: readonly FoldedWord[], isOpen: boolean, at: number): Promise<FoldedWord[]> {
  const counts = await countsOf(words, at);
  const unknown = words.filter(({ word }) => !counts.has(word));
  const last = words.at(-1);
  if (!isOpen || last === undefined || !unknown.includes(last)) return unknown;
  return (await goesOn(last, at)) ? unknown.filter((word) => word !== last) : unknown;
}

/** Whether a word of a live story begins so. */
const goesOn = async ({ word }: FoldedWord, at: number): Promise<boolean> =>
  isAnyLive(await listBeginning(read(), word, BEGINNINGS), at);

async function countsOf(words: readonly FoldedWord[], at: number): Promise<Map<string, number>> {
  const live = await listLiveWords(
    words.map(({ word }) => word),
    at,
  );
  return new Map(live.map(({ word, stories }) => [word, stories]));
}

async function nearestOf({ word }: FoldedWord, at: number, storiesMin = 0): Promise<string[]> {
  const pieces = nearPieces(word);
  if (pieces.length === 0) return [];
  const near = await listNear(read(), pieces, LOOKED_AT);
  const isEnough = ({ stories }: { stories: number }) => stories >= storiesMin;
  const likely = rankNearest(word, near.filter(isEnough)).slice(0, LIKELY);
  return rankNearest(word, (await listLiveWords(likely, at)).filter(isEnough)).slice(0, TRIED);
}
