import { contourLines, type Point } from './contour-lines.ts';
import { numeral, numeralWidth } from './numerals.ts';
import type { Palette } from './palettes.ts';
import type { Sheet } from './sheet.ts';
import type { Terrain } from './terrain.ts';

const SIZE = 1.7; // pixels per unit of a digit
const CLEAR = 34; // grid cells between two labels

/** The height on each index line, set along it. */
export function drawLabels(sheet: Sheet, palette: Palette, terrain: Terrain, scale: number): string {
  const placed: Point[] = [];
  const labels: string[] = [];
  for (let number = 2; number < sheet.lines; number += 5) {
    const level = sheet.sea + ((1 - sheet.sea) * (number + 0.5)) / sheet.lines;
    for (const line of contourLines(terrain, level)) {
      if (line.length < 60) continue;
      const middle = Math.floor(line.length * 0.42);
      const [before, here, after] = [line[middle - 3], line[middle], line[middle + 3]];
      if (!before || !here || !after || !isFree(here, placed, terrain)) continue;
      placed.push(here);
      const turn = upright((Math.atan2(after[1] - before[1], after[0] - before[0]) * 180) / Math.PI);
      labels.push(
        label(round(metresAt(sheet, level), 20), turn, [here[0] * scale, here[1] * scale], palette),
      );
    }
  }
  return labels.join('');
}

/** A triangle and a number on the highest points. */
export function drawSpotHeights(sheet: Sheet, palette: Palette, terrain: Terrain, scale: number): string {
  return findSummits(terrain)
    .slice(0, 5)
    .map(({ at: [x, y], height }) => {
      const text = String(round(metresAt(sheet, height), 1));
      const digits = `<g transform="translate(11 -5) scale(1.5)" stroke-width="1">${numeral(text)}</g>`;
      const mark = '<path d="M0-6 5.5 4h-11Z" stroke-width="1.5"/>';
      return `<g transform="translate(${x * scale} ${y * scale})" stroke="${palette.index}">${mark}${digits}</g>`;
    })
    .join('');
}

type Summit = { at: Point; height: number };

function findSummits({ columns, rows, heights }: Terrain): Summit[] {
  const summits: Summit[] = [];
  const order = [...heights.keys()].sort((one, other) => (heights[other] ?? 0) - (heights[one] ?? 0));
  for (const cell of order.slice(0, heights.length / 2)) {
    const at: Point = [cell % columns, Math.floor(cell / columns)];
    const inside = at[0] > 8 && at[1] > 8 && at[0] < columns - 16 && at[1] < rows - 8;
    const around = [1, -1, columns, -columns, columns + 1, -columns - 1, columns - 1, 1 - columns];
    const isTop = around.every((step) => (heights[cell + step] ?? 0) <= (heights[cell] ?? 0));
    if (!inside || !isTop || summits.some((summit) => distance(summit.at, at) < 26)) continue;
    summits.push({ at, height: heights[cell] ?? 0 });
  }
  return summits;
}

function label(metres: number, turn: number, [x, y]: Point, { index, land }: Palette): string {
  const text = String(metres);
  const ground = `rgb(${(land[Math.floor(land.length / 2)] ?? [255, 255, 255]).join()})`;
  const middle = `translate(${(-numeralWidth(text) * SIZE) / 2} ${-4 * SIZE}) scale(${SIZE})`;
  const place = `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turn.toFixed(1)})`;
  const width = (numeralWidth(text) * SIZE) / 2 + 5;
  const gap = `<path d="M${-width} 0H${width}" stroke="${ground}" stroke-width="9" stroke-linecap="butt"/>`;
  return `<g transform="${place}">${gap}<g transform="${middle}" stroke="${index}" stroke-width=".9">${numeral(text)}</g></g>`;
}

function isFree(here: Point, placed: Point[], { columns, rows }: Terrain): boolean {
  const inside = here[0] > 10 && here[1] > 10 && here[0] < columns - 10 && here[1] < rows - 10;
  return inside && placed.every((other) => distance(here, other) > CLEAR);
}

const distance = (one: Point, other: Point) => Math.hypot(one[0] - other[0], one[1] - other[1]);
const upright = (degrees: number) => (degrees > 90 ? degrees - 180 : degrees < -90 ? degrees + 180 : degrees);
const metresAt = ({ metres, sea }: Sheet, level: number) =>
  metres[0] + ((level - sea) / (1 - sea)) * (metres[1] - metres[0]);
const round = (value: number, to: number) => Math.round(value / to) * to;
