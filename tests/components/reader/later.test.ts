import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';

const SOURCE = readFileSync(new URL('../../../components/reader/later.js', import.meta.url), 'utf8');

/** What a page asks the paper for by itself, where a browser opened it in this way. */
function askedBy(visit: { deliveryType: string; activationStart: number }): unknown[] {
  const asked: unknown[] = [];
  runInNewContext(SOURCE, {
    document: { querySelector: () => null, querySelectorAll: () => [] },
    navigator: {},
    HTMLScriptElement: { supports: () => true },
    location: { pathname: '/2024/03/29/story' },
    performance: { getEntriesByType: () => [visit] },
    addEventListener: () => undefined,
    fetch: async (path: string, { headers }: { headers: object }) => void asked.push([path, { ...headers }]),
  });
  return asked;
}

const SEEN = ['/2024/03/29/story', { 'X-Stringer-Seen': '1' }];

test('a page that was fetched ahead says once that it is looked at, and no other page does', () => {
  expect(askedBy({ deliveryType: 'navigational-prefetch', activationStart: 0 })).toEqual([SEEN]);
  expect(askedBy({ deliveryType: '', activationStart: 120 })).toEqual([SEEN]);
  expect(askedBy({ deliveryType: '', activationStart: 0 })).toEqual([]);
});
