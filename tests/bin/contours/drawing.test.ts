import sharp from 'sharp';
import { expect, test } from 'vitest';
import { contourLines } from '../../../bin/contours/contour-lines.ts';
import { pathThrough } from '../../../bin/contours/line-path.ts';
import { findRivers } from '../../../bin/contours/rivers.ts';
import { drawSheet } from '../../../bin/contours/sheet.ts';
import { SHEETS } from '../../../bin/contours/sheets.ts';
import type { Terrain } from '../../../bin/contours/terrain.ts';

const SIZE = 41;

function land(heightOf: (x: number, y: number) => number): Terrain {
  const heights = Float64Array.from({ length: SIZE * SIZE }, (_, cell) =>
    heightOf(cell % SIZE, Math.floor(cell / SIZE)),
  );
  return { columns: SIZE, rows: SIZE, heights };
}

const fromSummit = (x: number, y: number) => Math.hypot(x - 20, y - 20);

test('the line of one height around a hill is one ring at that height', () => {
  const [ring, ...more] = contourLines(
    land((x, y) => 1 - fromSummit(x, y) / 30),
    0.6,
  );
  expect(more).toEqual([]);
  expect(ring?.at(0)).toEqual(ring?.at(-1));
  for (const [x, y] of ring ?? []) expect(fromSummit(x, y)).toBeCloseTo(12, 0);
  expect(pathThrough(ring ?? [], 8)).toMatch(/^M[\d. ]+C.*Z$/);
});

test('a line that leaves the map goes from edge to edge', () => {
  const [line, ...more] = contourLines(
    land((x) => x / 40),
    0.51,
  );
  expect(more).toEqual([]);
  expect(line?.length).toBe(SIZE);
  expect([line?.at(0)?.[1], line?.at(-1)?.[1]].toSorted((one = 0, other = 0) => one - other)).toEqual([
    0, 40,
  ]);
});

test('water gathers in a valley, runs downhill and grows on its way', () => {
  const valley = land((x, y) => Math.abs(x - 20) / 20 + (40 - y) / 40);
  const longest = findRivers(valley, 60).sort((one, other) => other.line.length - one.line.length)[0];
  const [spring, mouth] = [longest?.line.at(0), longest?.line.at(-1)];
  expect(mouth?.[1]).toBe(40);
  expect(spring?.[1]).toBeLessThan(20);
  expect(longest?.cells.at(-1)).toBeGreaterThan((longest?.cells.at(0) ?? 0) * 3);
});

test('a map is the same picture whenever and wherever it is drawn', async () => {
  const sheet = SHEETS['delta-east'];
  if (!sheet) throw new Error('The map of the delta is missing.');
  const [first, second] = [await drawSheet(sheet), await drawSheet(sheet)];
  expect(first.equals(second)).toBe(true);
  expect(await sharp(first).metadata()).toMatchObject({ format: 'jpeg', width: 1280, height: 853 });
});
