import type { Line, Point } from './contour-lines.ts';

/** An SVG path through the points, bent smoothly (Catmull-Rom); `scale` is pixels per grid unit. */
export function pathThrough(line: Line, scale: number): string {
  const points = line.map(([x, y]): Point => [x * scale, y * scale]);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return '';
  const closed = points.length > 3 && first[0] === last[0] && first[1] === last[1];
  const at = (place: number) =>
    points[closed ? wrap(place, points.length - 1) : clamp(place, points.length)] ?? first;
  const curves = points.slice(0, -1).map((_, place) => {
    const [before, from, to, after] = [at(place - 1), at(place), at(place + 1), at(place + 2)];
    const out: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const into: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    return `C${place2(out)} ${place2(into)} ${place2(to)}`;
  });
  return `M${place2(first)}${curves.join('')}${closed ? 'Z' : ''}`;
}

/** Takes the jitter out of a line that was followed from cell to cell; its ends stay. */
export function smoothed(line: Line, rounds: number): Line {
  if (rounds === 0) return line;
  const calmer = line.map((point, place): Point => {
    const [before, after] = [line[place - 1], line[place + 1]];
    if (!before || !after) return point;
    return [(before[0] + 2 * point[0] + after[0]) / 4, (before[1] + 2 * point[1] + after[1]) / 4];
  });
  return smoothed(calmer, rounds - 1);
}

const wrap = (place: number, length: number) => ((place % length) + length) % length;
const clamp = (place: number, length: number) => Math.min(Math.max(place, 0), length - 1);
const place2 = ([x, y]: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;
