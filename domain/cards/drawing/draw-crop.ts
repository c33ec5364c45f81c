import sharp, { type Sharp } from 'sharp';
import type { CardFacts } from '../card-facts.ts';
import { cardSize } from '../card-size.ts';
import { layPicture } from './canvas.ts';
import { PAPER } from './colours.ts';

/** The picture alone, in a shape that search engines ask for. */
export async function drawCrop(
  facts: Extract<CardFacts, { kind: 'crop' }>,
  file: string | null,
): Promise<Sharp> {
  if (file === null) throw new Error('A crop is of a picture.');
  const size = cardSize(facts);
  const picture = await layPicture(
    { file, picture: facts.picture },
    { left: 0, top: 0, ...size },
    { ...size, isMirrored: false },
  );
  return sharp({ create: { ...size, channels: 3, background: PAPER } }).composite([picture]);
}
