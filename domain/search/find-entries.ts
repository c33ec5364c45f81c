import { type Query, read } from '#db/client';
import { type Candidate, listLiveEntries, listNewestEntries, publishedAt } from '#db/find/entries';
import { inHeadline } from '#db/find/headline-words';
import { type AnyOf, listFound } from '#db/find/text';
import { listBeginning } from '#db/find/words';
import type { Narrowing } from './narrow.ts';
import { CANDIDATES, type Question } from './question.ts';
import { rank, type Sought } from './rank.ts';
import type { Clause, Wanted } from './read-words.ts';

/** What was found, in the order that was asked for. */
export type FoundEntries = { rows: Candidate[]; isMore: boolean };

/** Besides the newest that have the words anywhere so many are looked at that have them in the headline, however old. */
const BY_HEADLINE = 200;

/** A word that is open may go on like so many others, those that most stories have. */
export const BEGINNINGS = 50;

/** Looks for words within what the search is narrowed to. The work is bounded however many stories there are. */
export async function findEntries(
  wanted: Wanted,
  { narrowing, order }: { narrowing: Narrowing; order: Question['order'] },
  at: number,
): Promise<FoundEntries> {
  const query = read();
  const span = { from: narrowing.from, to: narrowing.to };
  const limit = CANDIDATES + 1;
  const by = await searchedBy(query, wanted, narrowing.marks);
  const newest =
    by === null
      ? await listNewestEntries(query, { ...span, limit })
      : await listFound(query, { by, ...span, limit });
  const isMore = newest.length === limit;
  const isRanked = order === 'best' && wanted.wanted.length > 0;
  const older =
    by !== null && isMore && isRanked
      ? await listFound(query, { by: inHeadline(by), ...span, limit: BY_HEADLINE })
      : [];
  const entries = [...new Set([...newest.slice(0, CANDIDATES), ...older])];
  if (entries.length === 0) return { rows: [], isMore };
  const rows = await listLiveEntries(query, entries, at);
  const ranked = isRanked ? rank(rows, soughtIn(wanted), { at, publishedAt }) : rows;
  return { rows: ranked.slice(0, CANDIDATES), isMore };
}

/** Null where nothing but a span of time is asked for. */
async function searchedBy(query: Query, { wanted, unwanted, isOpen }: Wanted, marks: readonly string[]) {
  const clauses = wanted.map(clauseOf);
  const last = wanted.at(-1)?.words[0]?.word;
  if (isOpen && last !== undefined) clauses.splice(-1, 1, { anyOf: await beginningWith(query, last) });
  const [first, ...others] = marks;
  const byWords = { wanted: clauses, unwanted: unwanted.map(clauseOf) };
  if (clauses.length > 0) return { ...byWords, marks };
  return first === undefined ? null : { ...byWords, wanted: [{ anyOf: [[first]] }], marks: others };
}

const clauseOf = ({ words }: Clause): AnyOf => ({ anyOf: [words.map(({ word }) => word)] });

async function beginningWith(query: Query, letters: string): Promise<string[][]> {
  const others = isBeginning(letters) ? await listBeginning(query, letters, BEGINNINGS) : [];
  return [...new Set([letters, ...others.map(({ word }) => word)])].map((word) => [word]);
}

/** One letter begins too many words, unless it is as good as a word. */
const isBeginning = (letters: string): boolean =>
  Array.from(letters).length > 1 || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letters);

/** What is marked in the texts that are found, and what their order goes by. */
export const soughtIn = ({ wanted, isOpen }: Wanted): Sought[] =>
  wanted.map(({ words }, place) => {
    const text = words.map(({ word }) => word).join(' ');
    return { words: text, isOpen: isOpen && place === wanted.length - 1 && isBeginning(text) };
  });
