import { read } from '#db/client';
import { ALL_ENTRIES, listLiveEntries } from '#db/find/entries';
import { listFound } from '#db/find/text';
import { listWordCounts, type WordCount } from '#db/find/words';

/**
 * The list of words knows the texts to come too. Of a word that so few stories have it is asked whether readers may see
 * them; one that more have stands in something live.
 */
const FEW = 50;

/** Of these words those that live stories have, and how many have each. */
export async function listLiveWords(words: readonly string[], at: number): Promise<WordCount[]> {
  if (words.length === 0) return [];
  const known = await listWordCounts(read(), words);
  const live: WordCount[] = [];
  for (const { word, stories } of known)
    live.push({ word, stories: stories > FEW ? stories : await countLive([word], at) });
  return live.filter(({ stories }) => stories > 0);
}

/** Whether a live story has one of these words. */
export async function isAnyLive(known: readonly WordCount[], at: number): Promise<boolean> {
  if (known.length === 0 || known.some(({ stories }) => stories > FEW)) return known.length > 0;
  const words = known.map(({ word }) => word);
  return (await countLive(words, at)) > 0;
}

/** How many of the newest stories that have one of these words are live. */
async function countLive(words: readonly string[], at: number): Promise<number> {
  const query = read();
  const by = { wanted: [{ anyOf: words.map((word) => [word]) }], unwanted: [], marks: [] };
  const entries = await listFound(query, { by, ...ALL_ENTRIES, limit: FEW, headlines: false });
  return entries.length === 0 ? 0 : (await listLiveEntries(query, entries, at)).length;
}
