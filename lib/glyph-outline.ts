import { readCharacterMap, readTables, table } from './sfnt.ts';

/** The outline of a letter as an SVG path, y downwards, in units of the font, and the box around its points. */
export type Outline = { path: string; box: { x: number; y: number; width: number; height: number } };

type Point = { x: number; y: number; isOn: boolean };

/** Of an uncompressed TrueType font without variations. Letters that are put together from others have none here. */
export function readOutline(font: Buffer, letter: string): Outline | null {
  const tables = readTables(font);
  const glyph = readCharacterMap(table(tables, 'cmap'))(letter);
  const isLong = table(tables, 'head').readInt16BE(50) === 1;
  const loca = table(tables, 'loca');
  const at = (index: number) => (isLong ? loca.readUInt32BE(index * 4) : loca.readUInt16BE(index * 2) * 2);
  const outline = table(tables, 'glyf').subarray(at(glyph), at(glyph + 1));
  if (glyph === 0 || outline.length === 0 || outline.readInt16BE(0) < 1) return null;
  const contours = readContours(outline, outline.readInt16BE(0));
  return { path: contours.map(drawContour).join(''), box: boxAround(contours.flat()) };
}

/** See the OpenType specification, glyf: flags are run-length encoded, then all x and all y as differences. */
function readContours(glyph: Buffer, count: number): Point[][] {
  const ends = Array.from({ length: count }, (_, contour) => glyph.readUInt16BE(10 + contour * 2));
  const points = (ends.at(-1) ?? -1) + 1;
  let at = 10 + count * 2;
  at += 2 + glyph.readUInt16BE(at);
  const flags: number[] = [];
  while (flags.length < points) {
    const flag = glyph.readUInt8(at++);
    const times = (flag & 8) === 0 ? 1 : 1 + glyph.readUInt8(at++);
    for (let time = 0; time < times; time += 1) flags.push(flag);
  }
  const readAll = (short: number, same: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if ((flag & short) !== 0) value += (flag & same) === 0 ? -glyph.readUInt8(at++) : glyph.readUInt8(at++);
      else if ((flag & same) === 0) {
        value += glyph.readInt16BE(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = readAll(2, 16);
  const ys = readAll(4, 32);
  const all = flags.map((flag, place) => ({
    x: xs[place] ?? 0,
    y: -(ys[place] ?? 0),
    isOn: (flag & 1) === 1,
  }));
  return ends.map((end, contour) => all.slice(contour === 0 ? 0 : (ends[contour - 1] ?? 0) + 1, end + 1));
}

/** Between two points off the curve lies one on it. */
function drawContour(points: Point[]): string {
  const whole = points.flatMap((point, place) => {
    const next = points[(place + 1) % points.length] ?? point;
    return point.isOn || next.isOn ? [point] : [point, { ...middle(point, next), isOn: true }];
  });
  const start = whole.findIndex(({ isOn }) => isOn);
  const ordered = [...whole.slice(start), ...whole.slice(0, start + 1)];
  return `${ordered
    .map(({ x, y, isOn }, place) => {
      if (place === 0) return `M${x} ${y}`;
      if (!isOn) return `Q${x} ${y} `;
      return ordered[place - 1]?.isOn ? `L${x} ${y}` : `${x} ${y}`;
    })
    .join('')}Z`;
}

const middle = (a: Point, b: Point) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

function boxAround(points: Point[]): Outline['box'] {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
