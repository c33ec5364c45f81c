import { read } from '#db/client';
import { listBeginning, listNear, listWordCounts } from '#db/find/words';
import type { FoldedWord } from '#lib/fold-words';
import { nearPieces, rankNearest } from './nearest.ts';
import type { Wanted } from './read-words.ts';

/** Of so many words that are near one is chosen, and so many are tried. */
const LOOKED_AT = 400;
const TRIED = 3;

/**
 * The texts that may have been meant where no story has some of the words, the likeliest first. Nothing of it may be
 * shown before a live story is found with it: the list of words knows those of texts to come too.
 */
export async function listSpellings(typed: string, { wanted, isOpen }: Wanted): Promise<string[]> {
  const words = wanted.flatMap((clause) => clause.words);
  const unknown = await listUnknown(words, isOpen);
  const spellings = await Promise.all(unknown.map((word) => nearestOf(word)));
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
export async function listCommoner(typed: string, { wanted }: Wanted): Promise<string[]> {
  const words = wanted.flatMap((clause) => clause.words);
  const counts = await countsOf(words);
  for (const one of words) {
    const stories = counts.get(one.word) ?? 0;
    const [nearest] = await nearestOf(one, stories * MUCH_COMMONER);
    if (stories <= RARE && nearest !== undefined)
      return [typed.slice(0, one.start) + nearest + typed.slice(one.end)];
  }
  return [];
}

const RARE = 3;
const MUCH_COMMONER = 10;

async function listUnknown(words: readonly FoldedWord[], isOpen: boolean): Promise<FoldedWord[]> {
  const counts = await countsOf(words);
  const unknown = words.filter(({ word }) => !counts.has(word));
  const last = words.at(-1);
  if (!isOpen || last === undefined || !unknown.includes(last)) return unknown;
  const goesOn = (await listBeginning(read(), last.word, 1)).length > 0;
  return goesOn ? unknown.filter((word) => word !== last) : unknown;
}

async function countsOf(words: readonly FoldedWord[]): Promise<Map<string, number>> {
  const rows = await listWordCounts(
    read(),
    words.map(({ word }) => word),
  );
  return new Map(rows.map(({ word, stories }) => [word, stories]));
}

async function nearestOf({ word }: FoldedWord, storiesMin = 0): Promise<string[]> {
  const pieces = nearPieces(word);
  if (pieces.length === 0) return [];
  const near = await listNear(read(), pieces, LOOKED_AT);
  return rankNearest(
    word,
    near.filter(({ stories }) => stories >= storiesMin),
  ).slice(0, TRIED);
}
