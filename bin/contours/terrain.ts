import { gradientNoise, layered } from './noise.ts';

/** Heights from 0 to 1 on a square grid, row by row. */
export type Terrain = { columns: number; rows: number; heights: Float64Array };

/** The character of a piece of country. */
export type Landform = {
  seed: number;
  /** Hills across the sheet's width. */
  scale: number;
  /** 0: rounded hills, 1: sharp ranges. */
  ridged: number;
  /** How far valleys are bent. */
  warp: number;
  /** Direction the land falls to, in degrees clockwise from east, and how steadily. */
  falls: { towards: number; by: number };
  /** Above 1 the low ground is wide and flat, below 1 the high ground. */
  flatness: number;
};

export function shapeTerrain(form: Landform, columns: number, rows: number): Terrain {
  const shape = surface(form);
  const heights = new Float64Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      heights[row * columns + column] = shape(column / columns, row / columns);
    }
  }
  return { columns, rows, heights: spread(heights, form.flatness) };
}

function surface({ seed, scale, ridged, warp, falls }: Landform): (x: number, y: number) => number {
  const base = gradientNoise(seed);
  const hills = layered(base, 4, 0.36);
  const ranges = layered(gradientNoise(seed + 1), 3, 0.4, (value) => 0.7 - Math.abs(value) * 1.6);
  const bend = layered(gradientNoise(seed + 2), 2, 0.4);
  const angle = (falls.towards / 180) * Math.PI;
  return (x, y) => {
    const [u, v] = [x * scale, y * scale];
    const [du, dv] = [warp * bend(u * 0.6, v * 0.6), warp * bend(u * 0.6 + 31.4, v * 0.6 + 11.7)];
    const land = (1 - ridged) * hills(u + du, v + dv) + ridged * ranges((u + du) * 0.8, (v + dv) * 0.8);
    return land - falls.by * (x * Math.cos(angle) + y * Math.sin(angle));
  };
}

/** Stretches to 0..1. */
function spread(heights: Float64Array, flatness: number): Float64Array {
  const low = heights.reduce((least, height) => Math.min(least, height), Number.POSITIVE_INFINITY);
  const high = heights.reduce((most, height) => Math.max(most, height), Number.NEGATIVE_INFINITY);
  return heights.map((height) => ((height - low) / (high - low)) ** flatness);
}

/** Height at a place between grid points, in grid units; beyond the edge the edge counts. */
export function heightAt({ columns, rows, heights }: Terrain, x: number, y: number): number {
  const column = Math.min(Math.max(Math.floor(x), 0), columns - 2);
  const row = Math.min(Math.max(Math.floor(y), 0), rows - 2);
  const [dx, dy] = [Math.min(Math.max(x - column, 0), 1), Math.min(Math.max(y - row, 0), 1)];
  const at = row * columns + column;
  const above = (heights[at] ?? 0) * (1 - dx) + (heights[at + 1] ?? 0) * dx;
  const below = (heights[at + columns] ?? 0) * (1 - dx) + (heights[at + columns + 1] ?? 0) * dx;
  return above * (1 - dy) + below * dy;
}
