import sharp, { type OverlayOptions } from 'sharp';
import type { DrawnPicture } from '../card-facts.ts';
import { type Box, cropTo, type Size } from '../card-size.ts';
import type { Drawn } from './set-type.ts';

/** Where the files lie that a card is drawn from. */
export type CardFiles = { picture: string | null; logo: string | null };

/** Where something comes to stand. `isMirrored` cards are read from right to left. */
export type Sheet = Size & { isMirrored: boolean };

/** What is laid on the paper, one on the other. Places are said as on a card that is read from left to right. */
export type Layer = OverlayOptions;

const mirrored = ({ left, width, ...box }: Box, sheet: Sheet): Box => ({
  ...box,
  width,
  left: sheet.isMirrored ? sheet.width - left - width : left,
});

/** A picture in its focal crop, filling a place. */
export async function layPicture(
  { file, picture }: { file: string; picture: DrawnPicture },
  place: Box,
  sheet: Sheet,
): Promise<Layer> {
  const { left, top, width, height } = mirrored(place, sheet);
  const { width: wide, height: high } = await sharp(file).metadata();
  const input = await sharp(file)
    .extract(cropTo({ ...picture, width: wide, height: high }, width / height))
    .resize({ width, height, fit: 'fill' })
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { channels } = input.info;
  return { input: input.data, raw: { width, height, channels }, left, top };
}

/** Words, at the beginning of a place or, `atEnd`, at its other end. */
export function layWords(
  { data, raw }: Drawn,
  { left, top, width }: Omit<Box, 'height'>,
  sheet: Sheet,
  { atEnd = false }: { atEnd?: boolean } = {},
): Layer {
  const from = atEnd ? left + width - raw.width : left;
  const place = mirrored({ left: from, top, width: raw.width, height: raw.height }, sheet);
  return { input: data, raw, left: place.left, top: place.top };
}

export function layColour(colour: string, place: Box, sheet: Sheet): Layer {
  const { left, top, width, height } = mirrored(place, sheet);
  return { input: { create: { width, height, channels: 3, background: colour } }, left, top };
}

export const layDrawing = (svg: Buffer): Layer => ({ input: svg, left: 0, top: 0 });
