type Size = { width: number; height: number };

/** How much longer one side of an icon may be than the other. */
const TOLERANCE = 1.1;

export const ICON_SHAPE =
  'Stands in tabs, among bookmarks and on home screens, in a square: one side may be a tenth longer than the other, no more.';

/** Why a picture cannot be the icon, in words; null: it can. Browsers squeeze what is far from a square. */
export function refuseAsIcon({ width, height }: Size): string | null {
  if (Math.max(width, height) <= Math.min(width, height) * TOLERANCE) return null;
  return `This picture is ${width} by ${height} pixels, and an icon is a square. Crop it and send it again.`;
}
