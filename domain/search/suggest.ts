import { read } from '#db/client';
import { listLiveOpenings, listLivePeople, listLiveTopics } from '#db/find/suggestions';
import { foldText } from '#lib/fold-words';
import { slugOf } from '#lib/slug';
import type { SuggestKind } from './suggest-kind.ts';

const SUGGESTIONS = 8;
const LETTERS_MIN = 2;

/** Names of people, topics and headlines that begin with what is typed, of live stories only; of one `kind` alone. */
export async function suggestWords(typed: string, kind: SuggestKind | null, at: number): Promise<string[]> {
  const [words, slug] = [foldText(typed), slugOf(typed)];
  if (Array.from(words).length < LETTERS_MIN) return [];
  const query = read();
  const lists = await Promise.all([
    ...(slug.length < LETTERS_MIN ? [] : namesOf(kind)).map((list) =>
      list(query, { beginning: slug, limit: SUGGESTIONS }, at),
    ),
    kind === null ? listLiveOpenings(query, { beginning: words, limit: SUGGESTIONS }, at) : [],
  ]);
  return [...new Set(lists.flat())].slice(0, SUGGESTIONS);
}

const namesOf = (kind: SuggestKind | null) =>
  kind === null ? [listLivePeople, listLiveTopics] : [kind === 'topic' ? listLiveTopics : listLivePeople];
