import type { Size } from '../card-size.ts';

const LINES = 15;
const POINTS = 90;

/** Lines of equal height around two hills, as on a map: what stands on a card that has no picture. */
export function contourSvg({ width, height }: Size, colour: string, isMirrored: boolean): Buffer {
  const step = Math.max(width, height) / 21;
  const middle = { x: width * 0.9, y: height * 0.86 };
  const paths = Array.from({ length: LINES }, (_, place) => ringPath(middle, step * (place + 0.6)));
  const turn = isMirrored ? ` transform="translate(${width} 0) scale(-1 1)"` : '';
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><g fill="none" stroke="${colour}" stroke-width="1.6"${turn}>${paths.map((path, place) => `<path d="${path}" stroke-opacity="${opacity(place)}"/>`).join('')}</g></svg>`,
  );
}

/** Fainter outwards, so that the words stand on calm ground. */
const opacity = (place: number): string => (0.62 * (1 - place / LINES) ** 1.3).toFixed(3);

/** Every ring is a little rounder than the one inside it. */
function ringPath({ x, y }: { x: number; y: number }, radius: number): string {
  const points = Array.from({ length: POINTS }, (_, point) => {
    const angle = (point / POINTS) * 2 * Math.PI;
    const wave =
      1 +
      0.13 * Math.sin(2 * angle + 0.7) +
      0.07 * Math.sin(3 * angle + radius / 90) +
      0.03 * Math.sin(5 * angle);
    const [across, down] = [Math.cos(angle) * radius * wave * 1.12, Math.sin(angle) * radius * wave * 0.86];
    return `${(x + across).toFixed(1)} ${(y + down).toFixed(1)}`;
  });
  return `M${points.join('L')}Z`;
}
