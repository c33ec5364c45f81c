import { isSlug, slugOf } from '#lib/slug';
import { isDay } from '#lib/zoned-time';
import { TYPED_MAX } from './read-words.ts';

/** What a reader asks the search; empty and null where they left a field as it is. */
export type Question = {
  typed: string;
  section: string;
  /** Slugs. */
  topic: string;
  person: string;
  /** Days 'YYYY-MM-DD' of the newsroom, both included. */
  from: string;
  to: string;
  order: 'best' | 'newest';
  /** Whether the words are meant as they are typed. */
  asTyped: boolean;
  page: number;
};

/** So many stories are put in order; so many stand on a page. */
export const CANDIDATES = 500;
export const PER_PAGE = 20;
const PAGES = CANDIDATES / PER_PAGE;

type Query = { get(name: string): string | null };

/** Reads the query of an address. What makes no sense is left out: every address is a question. */
export function readQuestion(query: Query): Question {
  const read = (name: string) => query.get(name) ?? '';
  const slug = (name: string) => slugOf(read(name).slice(0, TYPED_MAX));
  const day = (name: string) => (isDay(read(name)) ? read(name) : '');
  return {
    typed: readTyped(read('q')),
    section: isSlug(read('section')) ? read('section') : '',
    topic: slug('topic'),
    person: slug('person'),
    from: day('from'),
    to: day('to'),
    order: read('order') === 'newest' ? 'newest' : 'best',
    asTyped: read('as') === 'typed',
    page: readPage(read('page')),
  };
}

/** One space between words, none around them, nothing that cannot be written in an address. */
export const readTyped = (typed: string): string =>
  typed
    .toWellFormed()
    .replace(/[\s\p{Cc}\u{FFFD}]+/gu, ' ')
    .trim()
    .slice(0, TYPED_MAX)
    .toWellFormed()
    .replaceAll('\u{FFFD}', '')
    .trim();

function readPage(text: string): number {
  const page = /^[1-9]\d?$/.test(text) ? Number(text) : 1;
  return page <= PAGES ? page : 1;
}

/** The one address of a question: two that ask the same are kept once. */
export function searchPath(question: Question): string {
  const { typed, section, topic, person, from, to, order, asTyped, page } = question;
  const query = new URLSearchParams();
  const add = (name: string, value: string) => value !== '' && query.set(name, value);
  add('q', typed);
  add('section', section);
  add('topic', topic);
  add('person', person);
  add('from', from);
  add('to', to);
  add('order', order === 'newest' ? order : '');
  add('as', asTyped ? 'typed' : '');
  add('page', page > 1 ? String(page) : '');
  return query.size === 0 ? '/search' : `/search?${query}`;
}

/** Whether it asks for anything. */
export const asksSomething = ({ typed, section, topic, person, from, to }: Question): boolean =>
  [typed, section, topic, person, from, to].some((part) => part !== '');
