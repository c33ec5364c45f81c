import { and, desc, eq, gte, lt, lte, sql } from 'drizzle-orm';
import type { Query } from '../client.ts';
import { findNear, findWord } from '../schema.ts';
import { emptyTable, oneOf, pairs } from './text.ts';

/** How many of the indexed stories have a word. */
export type WordCount = { word: string; stories: number };

/** One more story for each of these words; `times` more for those that came several times. `near` says by what a new word is found. */
export async function countWords(
  tx: Query,
  counts: ReadonlyMap<string, number>,
  near: (word: string) => string[],
): Promise<void> {
  const words = [...counts.keys()].toSorted();
  const rows = await tx
    .select({ word: findWord.word })
    .from(findWord)
    .where(sql`${findWord.word} ${oneOf(words)}`);
  const known = new Set(rows.map(({ word }) => word));
  await addToKnown(tx, counts, known);
  const fresh = words.filter((word) => !known.has(word));
  if (fresh.length === 0) return;
  await tx.insert(findWord).select(pairs(fresh.map((word) => [word, counts.get(word) ?? 1])));
  await tx.insert(findNear).select(pairs(fresh.flatMap((word) => near(word).map((piece) => [piece, word]))));
}

/** One statement for each number of times: mostly one. */
async function addToKnown(
  tx: Query,
  counts: ReadonlyMap<string, number>,
  known: ReadonlySet<string>,
): Promise<void> {
  const byTimes = Map.groupBy(known, (word) => counts.get(word) ?? 1);
  for (const [times, words] of byTimes)
    await tx
      .update(findWord)
      .set({ stories: sql`${findWord.stories} + ${times}` })
      .where(sql`${findWord.word} ${oneOf(words)}`);
}

/** One story fewer for each of these words; what no story has any more is forgotten. */
export async function discountWords(
  tx: Query,
  words: readonly string[],
  near: (word: string) => string[],
): Promise<void> {
  const these = sql`${findWord.word} ${oneOf(words)}`;
  await tx
    .update(findWord)
    .set({ stories: sql`${findWord.stories} - 1` })
    .where(these);
  const gone = await tx
    .delete(findWord)
    .where(and(these, lte(findWord.stories, 0)))
    .returning({ word: findWord.word });
  for (const { word } of gone)
    await tx
      .delete(findNear)
      .where(and(sql`${findNear.piece} ${oneOf(near(word))}`, eq(findNear.word, word)));
}

/** All words at once, at no cost that grows with them: SQLite empties a table without reading its rows. */
export async function emptyWords(tx: Query): Promise<void> {
  await emptyTable(tx, findNear);
  await emptyTable(tx, findWord);
}

export function listWordCounts(query: Query, words: readonly string[]): Promise<WordCount[]> {
  return query
    .select()
    .from(findWord)
    .where(sql`${findWord.word} ${oneOf(words)}`);
}

/** After every letter that there is. */
const LAST = '\u{10FFFF}';
/** So many words that begin alike are looked at: of two letters there may be thousands. */
const LOOKED_AT = 4000;

/** The words that begin so and that most stories have. */
export function listBeginning(query: Query, letters: string, limit: number) {
  const beginning = query
    .select()
    .from(findWord)
    .where(and(gte(findWord.word, letters), lt(findWord.word, letters + LAST)))
    .orderBy(findWord.word)
    .limit(LOOKED_AT)
    .as('beginning');
  return query.select().from(beginning).orderBy(desc(beginning.stories), beginning.word).limit(limit);
}

/** Words that have a piece with one of these in common. */
export function listNear(query: Query, pieces: readonly string[], limit: number) {
  const near = query
    .selectDistinct({ word: findNear.word })
    .from(findNear)
    .where(sql`${findNear.piece} ${oneOf(pieces)}`)
    .limit(limit)
    .as('near');
  return query
    .select({ word: findWord.word, stories: findWord.stories })
    .from(near)
    .innerJoin(findWord, eq(findWord.word, near.word));
}
