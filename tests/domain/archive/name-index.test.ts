import { expect, test } from 'vitest';
import { indexNames, initialOf } from '#domain/archive/name-index';

const named = (...names: string[]) => names.map((name) => ({ name, slug: name.toLowerCase() }));
const all = { from: null, limit: 100, language: 'en' };
const initials = (names: string[], language: string) =>
  indexNames(named(...names), { ...all, language }).groups.map(({ initial }) => initial);

test('names stand under their initials in the order of the language', () => {
  const names = ['zebra', 'Åland', 'apple', 'Élan', 'egg', '9 tons', '10 tons', 'Örebro'];
  expect(initials(names, 'en')).toEqual(['0–9', 'A', 'E', 'O', 'Z']);
  expect(initials(names, 'sv')).toEqual(['0–9', 'A', 'E', 'Z', 'Å', 'Ö']);
  const { groups } = indexNames(named(...names), all);
  expect(groups[0]?.entries.map(({ name }) => name)).toEqual(['9 tons', '10 tons']);
});

test('a letter of any alphabet is an initial, anything else stands under a sign', () => {
  expect(initialOf('आशा', 'hi')).toBe('आ');
  expect(initialOf('ahmad', 'en')).toBe('A');
  expect(initialOf('“Quoted”', 'en')).toBe('#');
  expect(initialOf('ísland', 'tr')).toBe('İ');
});

test('a long index has pages; each begins with the name that the one before it ends at', () => {
  const names = named('a', 'b', 'c', 'd', 'e');
  const first = indexNames(names, { ...all, limit: 2 });
  expect(first.next).toBe('c');
  expect(first.initials.map(({ from }) => from)).toEqual(['a', 'b', 'c', 'd', 'e']);
  const last = indexNames(names, { ...all, limit: 2, from: 'e' });
  expect(last.groups.map(({ initial }) => initial)).toEqual(['E']);
  expect(last.next).toBeNull();
  expect(indexNames(names, { ...all, from: 'unknown' })).toMatchObject({ groups: [], next: null });
});
