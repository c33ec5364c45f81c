import { read } from '#db/client';
import { ALL_ENTRIES, listLiveEntries } from '#db/find/entries';
import { listFound } from '#db/find/text';
import { listWordCounts, type WordCount } from '#db/find/words';

/**
 * The list of words knows the texts to come too, so that of every word it is asked whether readers may see a text that
 * has it. Of so many texts, the newest first, it is looked how many they are; of more the list's own number is told.
 */
const FEW = 50;

/** Of these words those that live stories have, and how many have each. */
export async function listLiveWords(words: readonly string[], at: number): Promise<WordCount[]> {
  if (words.length === 0) return [];
  const live: WordCount[] = [];
  for (const known of await listWordCounts(read(), words)) {
    const counted = await countLive([known.word], at);
    if (counted > 0) live.push({ ...known, stories: known.stories > FEW ? known.stories : counted });
  }
  return live;
}

/** Whether a live story has one of these words. */
export async function isAnyLive(known: readonly WordCount[], at: number): Promise<boolean> {
  const words = known.map(({ word }) => word);
  return words.length > 0 && (await countLive(words, at)) > 0;
}

/** How many of the newest stories that have one of these words are live; of older ones where none of them is. */
async function countLive(words: readonly string[], at: number): Promise<number> {
  const query = read();
  const by = { wanted: [{ anyOf: words.map((word) => [word]) }], unwanted: [], marks: [] };
  for (let to = ALL_ENTRIES.to; ; ) {
    const entries = await listFound(query, { by, ...ALL_ENTRIES, to, limit: FEW });
    const live = entries.length === 0 ? [] : await listLiveEntries(query, entries, at);
    if (live.length > 0 || entries.length < FEW) return live.length;
    to = Math.min(...entries) - 1;
  }
}
