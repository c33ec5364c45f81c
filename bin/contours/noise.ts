import { seededRandom } from './seeded-random.ts';

export type Noise = (x: number, y: number) => number;

const SIZE = 256;

/** Smooth gradient noise, about -1 to 1, that repeats after 256. */
export function gradientNoise(seed: number): Noise {
  const random = seededRandom(seed);
  const angles = Float64Array.from({ length: SIZE }, () => random() * 2 * Math.PI);
  const order = Uint8Array.from({ length: SIZE }, (_, index) => index);
  for (let last = SIZE - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  const slope = (column: number, row: number, dx: number, dy: number) => {
    const angle = angles[order[((order[column & 255] ?? 0) + row) & 255] ?? 0] ?? 0;
    return Math.cos(angle) * dx + Math.sin(angle) * dy;
  };
  return (x, y) => {
    const [column, row] = [Math.floor(x), Math.floor(y)];
    const [dx, dy] = [x - column, y - row];
    const [u, v] = [fade(dx), fade(dy)];
    const top = mix(slope(column, row, dx, dy), slope(column + 1, row, dx - 1, dy), u);
    const bottom = mix(slope(column, row + 1, dx, dy - 1), slope(column + 1, row + 1, dx - 1, dy - 1), u);
    return mix(top, bottom, v) * 1.5;
  };
}

/** Octaves of noise, each twice as fine and `gain` as strong. `shape` bends each one (Math.abs makes ridges). */
export function layered(
  noise: Noise,
  octaves: number,
  gain: number,
  shape = (value: number) => value,
): Noise {
  return (x, y) => {
    let sum = 0;
    let strength = 1;
    for (let octave = 0; octave < octaves; octave++) {
      const finer = 2 ** octave;
      sum += strength * shape(noise(x * finer + octave * 17.3, y * finer - octave * 9.1));
      strength *= gain;
    }
    return sum;
  };
}

const fade = (t: number) => t * t * t * (t * (t * 6 - 15) + 10);
const mix = (from: number, to: number, share: number) => from + (to - from) * share;
