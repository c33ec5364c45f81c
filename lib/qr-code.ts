import { create, toString } from 'qrcode';

/** A code to be read by a camera, as an SVG with the light border that it needs, whatever is around it. */
export const qrCodeSvg = (text: string): Promise<string> =>
  toString(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 3 });

/**
 * The same as the path of an SVG of `size` units without a border: its lines are to be drawn one unit wide. One line for
 * each run of dark squares, and few bytes for each line: it stands in a page that has to be small.
 */
export function qrCodePath(text: string): { size: number; path: string } {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const rows = Array.from({ length: size }, (_, row) =>
    rowPath(data.subarray(row * size, (row + 1) * size), row),
  );
  return { size, path: rows.join('') };
}

/** 'M0 3.5h7m1 0h2': from the edge, so far dark, so far light, and so on. */
function rowPath(squares: Uint8Array, row: number): string {
  const runs = [...squares].join('').match(/0+|1+/g) ?? [];
  const steps = runs.map((run) => (run.startsWith('1') ? `h${run.length}` : `m${run.length} 0`));
  return `M0 ${row + 0.5}${steps.join('')}`;
}
