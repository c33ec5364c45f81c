import sharp from 'sharp';
import type { Size } from '../card-size.ts';
import { INK } from './colours.ts';
import { fitWords } from './fit-words.ts';
import { drawableWords } from './letters.ts';
import type { Drawn } from './set-type.ts';

const SIZES = [38, 34, 30, 26, 22];

/** The paper's logo, else its name as set type; null where the fonts have no letters for it. */
export async function drawWordmark(name: string, logo: string | null, box: Size): Promise<Drawn | null> {
  if (logo === null) return fitWords({ words: drawableWords(name), colour: INK, box, sizes: SIZES });
  const { data, info } = await sharp(logo)
    .resize({ ...box, fit: 'inside' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, raw: { width: info.width, height: info.height, channels: 4 } };
}
