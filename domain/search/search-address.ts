import { readKind } from './suggest-kind.ts';
import { readQuestion, readTyped, searchPath } from './question.ts';

/** A page of the search, or null: another address. Its one spelling is that of the question. */
export function findSearch(path: string, query: URLSearchParams): { path: string; hasQuery: boolean } | null {
  if (path === WORDS_PATH) return { path: wordsPath(query), hasQuery: true };
  if (path !== '/search') return null;
  const to = searchPath(readQuestion(query));
  return { path: to, hasQuery: to !== path };
}

/** Where the words are that begin with what is typed. */
const WORDS_PATH = '/search/words';

function wordsPath(query: URLSearchParams): string {
  const of = readKind(query.get('of'));
  const q = readTyped(query.get('q') ?? '');
  return `${WORDS_PATH}?${new URLSearchParams(of === null ? { q } : { of, q })}`;
}
