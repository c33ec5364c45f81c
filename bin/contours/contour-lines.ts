import type { Terrain } from './terrain.ts';

export type Point = readonly [x: number, y: number];
export type Line = Point[];

/**
 * The lines of one height, in grid units, by marching squares: each crossed edge of a cell is named, so that the
 * pieces of neighbouring cells join into whole lines.
 */
export function contourLines(terrain: Terrain, level: number): Line[] {
  const pieces = new Map<number, number[]>();
  const join = (one: number, other: number) => {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const known = pieces.get(from);
      if (known) known.push(to);
      else pieces.set(from, [to]);
    }
  };
  for (let row = 0; row < terrain.rows - 1; row++) {
    for (let column = 0; column < terrain.columns - 1; column++) {
      for (const [one, other] of crossings(terrain, level, row * terrain.columns + column)) join(one, other);
    }
  }
  return chains(pieces).map((chain) => chain.map((edge) => crossing(terrain, level, edge)));
}

// An edge is twice the index of its upper or left corner, plus 1 when it runs down.
function crossings({ columns, heights }: Terrain, level: number, corner: number): [number, number][] {
  const above = (index: number) => (heights[index] ?? 0) >= level;
  const [a, b, c, d] = [
    above(corner),
    above(corner + 1),
    above(corner + columns + 1),
    above(corner + columns),
  ];
  const crossed: number[] = [];
  if (a !== b) crossed.push(corner * 2);
  if (b !== c) crossed.push((corner + 1) * 2 + 1);
  if (d !== c) crossed.push((corner + columns) * 2);
  if (a !== d) crossed.push(corner * 2 + 1);
  const [first, second, third, fourth] = crossed;
  if (first === undefined || second === undefined) return [];
  if (third === undefined || fourth === undefined) return [[first, second]];
  return a
    ? [
        [first, second],
        [third, fourth],
      ]
    : [
        [first, fourth],
        [second, third],
      ];
}

function crossing({ columns, heights }: Terrain, level: number, edge: number): Point {
  const from = edge >> 1;
  const down = (edge & 1) === 1;
  const [low, high] = [heights[from] ?? 0, heights[from + (down ? columns : 1)] ?? 0];
  const share = high === low ? 0.5 : (level - low) / (high - low);
  const [column, row] = [from % columns, Math.floor(from / columns)];
  return down ? [column, row + share] : [column + share, row];
}

/** Open lines first, from their ends; what remains are rings. */
function chains(pieces: Map<number, number[]>): number[][] {
  const starts = [...pieces.keys()].sort((one, other) => lengthOf(pieces, one) - lengthOf(pieces, other));
  return starts.flatMap((start) => {
    const chain = [start];
    for (let next = take(pieces, start); next !== undefined; next = take(pieces, next)) chain.push(next);
    return chain.length > 1 ? [chain] : [];
  });
}

const lengthOf = (pieces: Map<number, number[]>, edge: number) => pieces.get(edge)?.length ?? 0;

function take(pieces: Map<number, number[]>, from: number): number | undefined {
  const next = pieces.get(from)?.pop();
  const back = next === undefined ? undefined : pieces.get(next);
  if (back) back.splice(back.indexOf(from), 1);
  return next;
}
