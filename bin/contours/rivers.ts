import type { Line } from './contour-lines.ts';
import type { Terrain } from './terrain.ts';

/** From a spring to a mouth or a confluence; `cells` says for each point how much land drains through it. */
export type River = { line: Line; cells: number[] };

/** Where water runs: every cell drains to its lowest neighbour on the way to the edge; much water makes a river. */
export function findRivers(terrain: Terrain, leastCells: number): River[] {
  const { order, downstream } = drain(terrain);
  const cells = new Float64Array(terrain.heights.length).fill(1);
  for (const cell of order.toReversed()) {
    const next = downstream[cell] ?? -1;
    if (next >= 0) cells[next] = (cells[next] ?? 0) + (cells[cell] ?? 0);
  }
  const isRiver = (cell: number) => (cells[cell] ?? 0) >= leastCells;
  const springs = order.filter((cell) => isRiver(cell) && !upstream(terrain, downstream, cell).some(isRiver));
  const drawn = new Set<number>();
  return springs
    .sort((one, other) => lengthBelow(downstream, other) - lengthBelow(downstream, one))
    .map((spring) => follow(terrain, { downstream, cells, drawn }, spring));
}

type Drainage = { order: number[]; downstream: Int32Array };

/** Floods the land from its edge inwards, lowest first; a hollow drains over its lowest rim. */
function drain(terrain: Terrain): Drainage {
  const { columns, rows, heights } = terrain;
  const downstream = new Int32Array(heights.length).fill(-2);
  const level = Float64Array.from(heights);
  const queue = new LowestFirst();
  for (let cell = 0; cell < heights.length; cell++) {
    const [column, row] = [cell % columns, Math.floor(cell / columns)];
    if (column > 0 && row > 0 && column < columns - 1 && row < rows - 1) continue;
    downstream[cell] = -1;
    queue.add(cell, level[cell] ?? 0);
  }
  const order: number[] = [];
  for (let cell = queue.take(); cell !== undefined; cell = queue.take()) {
    order.push(cell);
    for (const next of neighbours(terrain, cell)) {
      if (downstream[next] !== -2) continue;
      downstream[next] = cell;
      level[next] = Math.max(heights[next] ?? 0, (level[cell] ?? 0) + 1e-6);
      queue.add(next, level[next]);
    }
  }
  return { order, downstream };
}

function follow(
  terrain: Terrain,
  { downstream, cells, drawn }: { downstream: Int32Array; cells: Float64Array; drawn: Set<number> },
  spring: number,
): River {
  const line: Line = [];
  const carried: number[] = [];
  for (let cell = spring; cell >= 0; cell = downstream[cell] ?? -1) {
    line.push([cell % terrain.columns, Math.floor(cell / terrain.columns)]);
    carried.push(cells[cell] ?? 0);
    if (drawn.has(cell)) break;
    drawn.add(cell);
  }
  return { line, cells: carried };
}

function lengthBelow(downstream: Int32Array, spring: number): number {
  let length = 0;
  for (let cell = spring; cell >= 0; cell = downstream[cell] ?? -1) length++;
  return length;
}

const upstream = (terrain: Terrain, downstream: Int32Array, cell: number) =>
  neighbours(terrain, cell).filter((other) => downstream[other] === cell);

function neighbours({ columns, rows }: Terrain, cell: number): number[] {
  const [column, row] = [cell % columns, Math.floor(cell / columns)];
  const found: number[] = [];
  for (const [dx, dy] of AROUND) {
    if (column + dx < 0 || row + dy < 0 || column + dx >= columns || row + dy >= rows) continue;
    found.push(cell + dy * columns + dx);
  }
  return found;
}

const AROUND = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
  [1, 1],
  [-1, 1],
  [-1, -1],
  [1, -1],
] as const;

/** A binary heap. */
class LowestFirst {
  private readonly entries: { cell: number; level: number }[] = [];

  add(cell: number, level: number): void {
    let place = this.entries.push({ cell, level }) - 1;
    while (place > 0 && this.level(place) < this.level((place - 1) >> 1)) {
      this.swap(place, (place - 1) >> 1);
      place = (place - 1) >> 1;
    }
  }

  take(): number | undefined {
    const [lowest] = this.entries;
    const last = this.entries.pop();
    if (lowest === undefined || last === undefined || this.entries.length === 0) return lowest?.cell;
    this.entries[0] = last;
    for (let place = 0; ; ) {
      const child = this.level(place * 2 + 1) <= this.level(place * 2 + 2) ? place * 2 + 1 : place * 2 + 2;
      if (this.level(place) <= this.level(child)) return lowest.cell;
      this.swap(place, child);
      place = child;
    }
  }

  private level(place: number): number {
    return this.entries[place]?.level ?? Number.POSITIVE_INFINITY;
  }

  private swap(one: number, other: number): void {
    const [first, second] = [this.entries[one], this.entries[other]];
    if (!first || !second) return;
    this.entries[one] = second;
    this.entries[other] = first;
  }
}
