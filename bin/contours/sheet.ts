import sharp from 'sharp';
import { contourLines, type Line, type Point } from './contour-lines.ts';
import { drawLabels, drawSpotHeights } from './heights.ts';
import { pathThrough, smoothed } from './line-path.ts';
import { PALETTES, type Palette, type PaletteName } from './palettes.ts';
import { paintRelief } from './relief.ts';
import { findRivers } from './rivers.ts';
import { type Landform, shapeTerrain, type Terrain } from './terrain.ts';

/** One drawn map. Places of marks are shares of width and height. */
export type Sheet = Landform & {
  palette: PaletteName;
  /** Lines between the lowest and the highest ground; every fifth is an index line. */
  lines: number;
  /** Share of the height that is under water. */
  sea: number;
  /** How many grid cells must drain together to make a river; 0 draws none. */
  riverFrom: number;
  /** Metres at the shore and at the top. */
  metres: readonly [low: number, high: number];
  /** Tinted circles that say: here. */
  areas?: readonly { at: Point; radius: number }[];
  /** A road or a front, dashed through these places. */
  route?: readonly Point[];
};

const GRID = 8;
/** The units that lines and marks are given in. */
const DRAWN = { width: 1600, height: 1067 };

/** Draws a sheet as a JPEG, `width` pixels wide, three by two. */
export async function drawSheet(sheet: Sheet, width = 1280): Promise<Buffer> {
  const height = Math.round((width * 2) / 3);
  const terrain = shapeTerrain(sheet, DRAWN.width / GRID + 1, Math.ceil(DRAWN.height / GRID) + 1);
  const palette: Palette = PALETTES[sheet.palette];
  const ground = paintRelief(terrain, palette, { bands: 9, sea: sheet.sea }, 800);
  const { data, width: columns, height: rows } = ground;
  return sharp(data, { raw: { width: columns, height: rows, channels: 3 } })
    .resize(width, height, { kernel: 'cubic', fit: 'fill' })
    .composite([{ input: Buffer.from(drawLines(sheet, palette, terrain, { width, height })) }])
    .jpeg({ quality: 94, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

type Size = { width: number; height: number };

function drawLines(sheet: Sheet, palette: Palette, terrain: Terrain, out: Size): string {
  const size = DRAWN;
  const scale = size.width / (terrain.columns - 1);
  const layers = [
    ...(sheet.areas ?? []).map((area) => drawArea(area, palette, size)),
    ...(sheet.riverFrom > 0 ? drawRivers(sheet, palette, terrain, scale) : []),
    ...(sheet.sea > 0 ? drawShore(sheet, palette, terrain, scale) : []),
    ...drawContours(sheet, palette, terrain, scale),
    drawGraticule(palette, size),
    ...(sheet.route ? [drawRoute(sheet.route, palette, size)] : []),
    drawLabels(sheet, palette, terrain, scale),
    drawSpotHeights(sheet, palette, terrain, scale),
  ];
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${out.width}" height="${out.height}" fill="none"`;
  const box = `viewBox="0 0 ${size.width} ${size.height}" preserveAspectRatio="none"`;
  return `${open} ${box} stroke-linecap="round" stroke-linejoin="round">${layers.join('')}</svg>`;
}

function drawContours(sheet: Sheet, palette: Palette, terrain: Terrain, scale: number): string[] {
  return Array.from({ length: sheet.lines }, (_, number) => {
    const level = sheet.sea + ((1 - sheet.sea) * (number + 0.5)) / sheet.lines;
    const index = number % 5 === 2;
    const high = number / sheet.lines > 0.66;
    const colour = high ? palette.high : index ? palette.index : palette.line;
    const look = index ? 'stroke-width="1.9" stroke-opacity=".9"' : 'stroke-width="1" stroke-opacity=".62"';
    return `<path d="${paths(contourLines(terrain, level), scale)}" stroke="${colour}" ${look}/>`;
  });
}

/** The shore, and two lines of depth that follow it. */
function drawShore({ sea }: Sheet, { river }: Palette, terrain: Terrain, scale: number): string[] {
  return [
    `<path d="${paths(contourLines(terrain, sea), scale)}" stroke="${river}" stroke-width="2.2"/>`,
    ...[0.82, 0.62, 0.4].map(
      (share) =>
        `<path d="${paths(contourLines(terrain, sea * share), scale)}" stroke="${river}" stroke-opacity=".45"/>`,
    ),
  ];
}

const REACH = 8; // grid cells drawn in one width

/** In short reaches, so that a river is a hair at its spring and broad at its mouth. */
function drawRivers(
  { riverFrom, sea }: Sheet,
  { river }: Palette,
  terrain: Terrain,
  scale: number,
): string[] {
  const dry = ([x, y]: Point) => (terrain.heights[y * terrain.columns + x] ?? 0) >= sea * 0.97;
  return findRivers(terrain, riverFrom).map(({ line, cells }) => {
    const mouth = line.findIndex((point) => !dry(point));
    const course = smoothed(mouth < 0 ? line : line.slice(0, mouth + 1), 14);
    const reaches: string[] = [];
    for (let from = 0; from < course.length - 1; from += REACH) {
      const width = Math.min(0.5 + 0.55 * Math.sqrt((cells[from] ?? 0) / riverFrom), 5).toFixed(2);
      reaches.push(
        `<path d="${pathThrough(course.slice(from, from + REACH + 1), scale)}" stroke-width="${width}"/>`,
      );
    }
    return `<g stroke="${river}" stroke-opacity=".9">${reaches.join('')}</g>`;
  });
}

function drawArea(
  { at, radius }: { at: Point; radius: number },
  { accent }: Palette,
  { width, height }: Size,
): string {
  const circle = `<circle cx="${at[0] * width}" cy="${at[1] * height}" r="${radius * width}"`;
  return `${circle} fill="${accent}" fill-opacity=".13"/>`;
}

function drawRoute(route: readonly Point[], { accent }: Palette, { width, height }: Size): string {
  const points = route.map(([x, y]): Point => [x * width, y * height]);
  const ends = [points[0], points.at(-1)].map((point) =>
    point ? `<circle cx="${point[0]}" cy="${point[1]}" r="6" fill="${accent}"/>` : '',
  );
  return `<path d="${pathThrough(points, 1)}" stroke="${accent}" stroke-width="3" stroke-dasharray="11 9"/>${ends.join('')}`;
}

/** Crosses where the meridians and parallels of the sheet would meet. */
function drawGraticule({ index }: Palette, { width, height }: Size): string {
  const crosses = [1, 3, 5].flatMap((column) =>
    [1, 3].map((row) => `M${(column * width) / 6 - 9} ${(row * height) / 4}h18m-9-9v18`),
  );
  return `<path d="${crosses.join('')}" stroke="${index}" stroke-opacity=".55"/>`;
}

const paths = (lines: Line[], scale: number) => lines.map((line) => pathThrough(line, scale)).join('');
