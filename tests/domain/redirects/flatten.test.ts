import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flatten, type Wanted } from '#domain/redirects/flatten';

/** From one address of this site to another, or elsewhere. A capital letter answers by itself; what is small does not. */
function wanted(...pairs: string[]): Wanted[] {
  return pairs.map((pair, at) => {
    const [path = '', to = ''] = pair.split(' ');
    if (to.startsWith('https:')) return { line: at + 1, path, address: null, end: to };
    return { line: at + 1, path, address: to, end: /[A-Z]/.test(to) ? to : null };
  });
}
const endsOf = (list: Wanted[], known: Record<string, string> = {}) => {
  const { settled, wrong } = flatten(list, new Map(Object.entries(known)));
  return { ends: Object.fromEntries(settled.map(({ path, target }) => [path, target])), wrong };
};

test('what leads to a redirect is led to its end', () => {
  expect(endsOf(wanted('/a /b', '/b /c', '/c /END')).ends).toEqual({
    '/a': '/END',
    '/b': '/END',
    '/c': '/END',
  });
  expect(endsOf(wanted('/a /b'), { '/b': 'https://other.example/' }).ends).toEqual({
    '/a': 'https://other.example/',
  });
  expect(endsOf(wanted('/a /b', '/b /NEW'), { '/b': '/OLD' }).ends).toEqual({ '/a': '/NEW', '/b': '/NEW' });
});

test('one that would lead to itself, or round in a circle, is refused with words', () => {
  expect(endsOf(wanted('/a /a')).wrong).toEqual([{ line: 1, problem: 'It would lead to itself.' }]);
  expect(endsOf(wanted('/a /b'), { '/b': '/a' }).wrong).toEqual([
    { line: 1, problem: 'It would lead in a circle: /b leads back to /a.' },
  ]);
  const { ends, wrong } = endsOf(wanted('/a /b', '/b /c', '/c /b', '/d /END'));
  expect(ends).toEqual({ '/d': '/END' });
  expect(wrong.map(({ line }) => line)).toEqual([1, 2, 3]);
});

test('one that leads to nothing is refused', () => {
  expect(endsOf(wanted('/a /nothing')).wrong).toEqual([
    { line: 1, problem: 'No page of this site answers at /nothing.' },
  ]);
});

test('a way is walked once, however many redirects begin on it', () => {
  let lookedUp = 0;
  class Counted extends Map<string, string> {
    override get(path: string) {
      lookedUp += 1;
      return super.get(path);
    }
  }
  const numbers = Array.from({ length: 300 }, (_, at) => at);
  // Each leads to one that there is, which leads to the next.
  const known = new Counted(numbers.map((at) => [`/known-${at}`, `/${at + 1}`]));
  const chain = numbers.map((at) => `/${at} /known-${at}`);
  const { settled } = flatten(wanted(...chain, '/300 /END'), known);
  expect(new Set(settled.map(({ target }) => target))).toEqual(new Set(['/END']));
  expect(settled).toHaveLength(301);
  expect(lookedUp).toBeLessThan(1000);
});

test('of a way that ends in a circle each one is refused, with one that leads to itself as well', () => {
  expect(endsOf(wanted('/a /b', '/b /b', '/c /a')).wrong).toEqual([
    { line: 1, problem: 'It would lead in a circle: /b leads back to /b.' },
    { line: 2, problem: 'It would lead to itself.' },
    { line: 3, problem: 'It would lead in a circle: /b leads back to /b.' },
  ]);
});

test('whatever is wanted, no redirect leads to another one', () => {
  const path = fc.constantFrom('/a', '/b', '/c', '/d', '/e');
  const target = fc.constantFrom('/a', '/b', '/c', '/d', '/e', '/f', '/END', 'https://other.example/');
  const pairs = fc.uniqueArray(fc.tuple(path, target), { selector: ([from]) => from });
  const ends = fc.dictionary(fc.constantFrom('/e', '/f', '/g'), fc.constantFrom('/END', '/a', '/b'));
  fc.assert(
    fc.property(pairs, ends, (list, known) => {
      const rows = wanted(...list.map(([from, to]) => `${from} ${to}`));
      const { settled, wrong } = flatten(rows, new Map(Object.entries(known)));
      expect(settled.length + wrong.length).toBe(rows.length);
      const sources = new Set(rows.map(({ path: from }) => from));
      for (const { target: to } of settled) expect(sources.has(to), `${to} is a redirect itself`).toBe(false);
    }),
  );
});
