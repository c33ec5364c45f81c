import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readQuestion, searchPath } from '#domain/search/question';
import { findSearch } from '#domain/search/search-address';

const pathOf = (query: string) => searchPath(readQuestion(new URLSearchParams(query)));

test('a question has one address, in whatever order it is asked and whatever else is sent', () => {
  expect(pathOf('page=1&order=best&q=+the++ferry+&section=&from=&utm_source=x')).toBe('/search?q=the+ferry');
  expect(pathOf('to=2024-02-30&from=2024-02-29&q=a&topic=Upper+River&section=news')).toBe(
    '/search?q=a&section=news&topic=upper-river&from=2024-02-29',
  );
  expect(pathOf('page=51&order=newest&q=a')).toBe('/search?q=a&order=newest');
  expect(pathOf('page=7&as=typed&q=a')).toBe('/search?q=a&as=typed&page=7');
  expect(pathOf('')).toBe('/search');
});

test('what is typed is read up to 200 characters', () => {
  expect(readQuestion(new URLSearchParams({ q: 'x'.repeat(10_000) })).typed).toHaveLength(200);
  expect(readQuestion(new URLSearchParams({ q: `${'x'.repeat(199)}\u{1F600}` })).typed).toHaveLength(199);
});

const anything = fc.dictionary(
  fc.constantFrom('q', 'section', 'topic', 'person', 'from', 'to', 'order', 'as', 'page', 'other'),
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom('newest', '2024-03-29', '2', 'typed'),
  ),
);

test('the address of a question asks the same question', () => {
  fc.assert(
    fc.property(anything, (query) => {
      const path = pathOf(new URLSearchParams(query).toString());
      expect(pathOf(path.slice('/search?'.length))).toBe(path);
      expect(path.length).toBeLessThan(4096);
    }),
  );
});

test('the front door knows the search and the words that it suggests, and nothing below them', () => {
  const find = (path: string) => findSearch(path, new URLSearchParams('x=1&q=+a+b+'));
  expect(find('/search')).toEqual({ path: '/search?q=a+b', hasQuery: true });
  expect(find('/search/words')).toEqual({ path: '/search/words?q=a+b', hasQuery: true });
  const of = (kind: string) => findSearch('/search/words', new URLSearchParams(`q=a&of=${kind}`))?.path;
  expect([of('topic'), of('all')]).toEqual(['/search/words?of=topic&q=a', '/search/words?q=a']);
  expect(find('/search/more')).toBeNull();
  expect(find('/news')).toBeNull();
});
