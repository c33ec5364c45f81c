import { expect, test } from 'vitest';
import { inDays, inPieces, inSpans } from '#domain/readers/in-pieces';

const HOUR = 3_600_000;

test('a long span is asked for in spans of six hours that leave nothing out and count nothing twice', async () => {
  const to = 13 * HOUR;
  expect(await inSpans({ from: 0, to }, async (span) => [span])).toEqual([
    { from: 0, to: 6 * HOUR },
    { from: 6 * HOUR, to: 12 * HOUR },
    { from: 12 * HOUR, to },
  ]);
  expect(await inSpans({ from: 0, to: 0 }, async (span) => [span])).toEqual([]);
});

test('days are asked for one by one, and stories two hundred at a time', async () => {
  const days = ['2026-11-08', '2026-11-09'];
  expect(await inDays(days, async ({ from, to }) => [from, to])).toEqual([
    '2026-11-08',
    '2026-11-08',
    '2026-11-09',
    '2026-11-09',
  ]);
  const ids = Array.from({ length: 401 }, (_, at) => String(at));
  const sizes: number[] = [];
  const list = async (some: string[]) => {
    sizes.push(some.length);
    return some;
  };
  expect(await inPieces(ids, list)).toEqual(ids);
  expect(sizes).toEqual([200, 200, 1]);
});

test('others have their turn between two pieces', async () => {
  const turns: string[] = [];
  setImmediate(() => turns.push('another'));
  await inPieces(Array.from({ length: 201 }, String), async () => {
    turns.push('a piece');
    return [];
  });
  expect(turns).toEqual(['a piece', 'another', 'a piece']);
});
