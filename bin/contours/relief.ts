import type { Colour, Palette } from './palettes.ts';
import { heightAt, type Terrain } from './terrain.ts';

export type Raster = { data: Buffer; width: number; height: number };

/** The ground of a sheet: a tint for each band of height, slopes shaded as by a lamp in the north-west. */
export function paintRelief(
  terrain: Terrain,
  palette: Palette,
  given: { bands: number; sea: number },
  width: number,
): Raster {
  const height = Math.round((width * (terrain.rows - 1)) / (terrain.columns - 1));
  const shades = shadeSlopes(terrain);
  const step = (terrain.columns - 1) / width;
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 3) {
      const level = heightAt(terrain, x * step, y * step);
      const wet = level < given.sea;
      const colour = wet ? palette.water : tint(palette, level, given);
      const shade = 1 + heightAt(shades, x * step, y * step) * palette.shade * (wet ? 0.25 : 1);
      for (const channel of [0, 1, 2] as const)
        data[at + channel] = Math.min(255, Math.max(0, colour[channel] * shade));
    }
  }
  return { data, width, height };
}

function tint({ land }: Palette, level: number, { bands, sea }: { bands: number; sea: number }): Colour {
  const band = Math.floor(((level - sea) / (1 - sea)) * bands) / Math.max(1, bands - 1);
  const place = Math.min(band, 1) * (land.length - 1);
  const [low, high] = [land[Math.floor(place)], land[Math.ceil(place)]];
  if (!low || !high) return [0, 0, 0];
  const share = place % 1;
  return [
    low[0] + (high[0] - low[0]) * share,
    low[1] + (high[1] - low[1]) * share,
    low[2] + (high[2] - low[2]) * share,
  ];
}

const STEEPNESS = 14;

/** Light on each grid point, about -0.25 to 0.15. */
function shadeSlopes(terrain: Terrain): Terrain {
  const { columns, rows } = terrain;
  const heights = terrain.heights.map((_, at) => {
    const [x, y] = [at % columns, Math.floor(at / columns)];
    const dx = (heightAt(terrain, x + 1, y) - heightAt(terrain, x - 1, y)) * STEEPNESS;
    const dy = (heightAt(terrain, x, y + 1) - heightAt(terrain, x, y - 1)) * STEEPNESS;
    const lit = (dx + dy + 1.4) / (Math.hypot(dx, dy, 1) * Math.hypot(1, 1, 1.4));
    return (lit - 1.4 / Math.hypot(1, 1, 1.4)) * 0.45;
  });
  return { columns, rows, heights };
}
