import { read } from '#db/client';
import { listLiveOpenings, listLivePeople, listLiveTopics } from '#db/find/suggestions';
import { foldText } from '#lib/fold-words';
import { slugOf } from '#lib/slug';

const SUGGESTIONS = 8;
const LETTERS_MIN = 2;

/** Names of people, topics and headlines that begin with what is typed, of live stories only. */
export async function suggestWords(typed: string, at: number): Promise<string[]> {
  const [words, slug] = [foldText(typed), slugOf(typed)];
  if (Array.from(words).length < LETTERS_MIN) return [];
  const query = read();
  const named = slug.length < LETTERS_MIN ? [] : [listLivePeople, listLiveTopics];
  const lists = await Promise.all([
    ...named.map((list) => list(query, { beginning: slug, limit: SUGGESTIONS }, at)),
    listLiveOpenings(query, { beginning: words, limit: SUGGESTIONS }, at),
  ]);
  return [...new Set(lists.flat())].slice(0, SUGGESTIONS);
}
