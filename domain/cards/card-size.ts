import type { CardFacts, CropShape, DrawnPicture } from './card-facts.ts';

export type Size = { width: number; height: number };
export type Box = Size & { left: number; top: number };

export const WIDE: Size = { width: 1200, height: 630 };
export const SQUARE: Size = { width: 1200, height: 1200 };

const RATIOS: Readonly<Record<CropShape, number>> = { '16x9': 16 / 9, '4x3': 4 / 3, '1x1': 1 };
const CROP_MAX_WIDTH = 1200;

/** The pixels of a card, as its page tells them. */
export function cardSize(facts: CardFacts): Size {
  if (facts.kind === 'slide') return WIDE;
  if (facts.kind === 'story') return facts.shape === 'wide' ? WIDE : SQUARE;
  const ratio = RATIOS[facts.shape];
  const width = Math.min(CROP_MAX_WIDTH, cropTo(facts.picture, ratio).width);
  return { width, height: Math.max(1, Math.round(width / ratio)) };
}

/** The largest part of a picture with these proportions that keeps its focal point, placed as on the pages. */
export function cropTo({ width, height, focal }: DrawnPicture, ratio: number): Box {
  const size =
    width / height > ratio
      ? { width: Math.max(1, Math.round(height * ratio)), height }
      : { width, height: Math.max(1, Math.round(width / ratio)) };
  return {
    ...size,
    left: placed(focal.x, width, size.width),
    top: placed(focal.y, height, size.height),
  };
}

/** The share of the room that is left over, in thousandths. */
const placed = (focal: number, whole: number, part: number): number =>
  Math.round(((whole - part) * focal) / 1000);
