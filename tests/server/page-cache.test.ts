import { expect, test } from 'vitest';
import { finish } from '#server/finished';
import { createPageCache } from '#server/page-cache';
import type { Page } from '#server/page';

const page = async (edition: number, bytes = 1000): Promise<Page> => ({
  ...(await finish({
    status: 200,
    type: 'text/html',
    bytes: Buffer.alloc(bytes, `${edition} `),
    headers: [],
  })),
  edition,
  from: 0,
  until: 1000,
});

test('however many pages come, they take no more than their room', async () => {
  const cache = createPageCache(200_000);
  const one = await page(1, 5000);
  for (let number = 0; number < 1000; number += 1) {
    cache.put(`/2024/03/29/${number}`, one);
    expect(cache.size()).toBeLessThanOrEqual(200_000);
  }
  expect(cache.count()).toBeGreaterThan(5);
  expect(cache.get('/2024/03/29/999')).toBe(one);
  expect(cache.get('/2024/03/29/0')).toBeUndefined();
});

test('the page that was read last stays when room is short', async () => {
  const cache = createPageCache(60_000);
  const one = await page(1);
  cache.put('/', one);
  for (let number = 0; number < 100; number += 1) {
    cache.put(`/${number}`, one);
    expect(cache.get('/')).toBe(one);
  }
});

test('a page larger than the room is not kept and evicts nothing', async () => {
  const cache = createPageCache(60_000);
  cache.put('/', await page(1));
  cache.put('/huge', await page(1, 100_000));
  expect(cache.count()).toBe(1);
});

test('nothing older replaces something newer', async () => {
  const cache = createPageCache(1_000_000);
  const [older, newer] = [await page(1), await page(2)];
  cache.put('/', newer);
  cache.put('/', older);
  expect(cache.get('/')).toBe(newer);
});

test('a smaller form of a page never replaces a page that came meanwhile', async () => {
  const cache = createPageCache(1_000_000);
  const [first, second] = [await page(1), await page(2)];
  cache.put('/', first);
  cache.put('/', second);
  expect(cache.exchange('/', first, { ...first })).toBe(false);
  expect(cache.get('/')).toBe(second);
});
