import sharp from 'sharp';
import type { Pixels } from './decode-picture.ts';
import { ENCODE_MAX_SECONDS } from './limits.ts';
import { RENDITION_TYPES, type RenditionType } from './picture.ts';

export type Rendition = { width: number; type: RenditionType; bytes: Buffer };

/** Every rendition of the given widths, one after the other, so that a picture takes one core at most. */
export async function* encodeRenditions(pixels: Pixels, widths: number[]): AsyncGenerator<Rendition> {
  for (const width of widths) {
    const resized = await resize(pixels, width);
    for (const type of RENDITION_TYPES) yield { width, type, bytes: await encode(resized, type) };
  }
}

async function resize(pixels: Pixels, width: number): Promise<Pixels> {
  if (width === pixels.raw.width) return pixels;
  const { data, info } = await sharp(pixels.data, { raw: pixels.raw })
    .resize({ width })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, raw: { width: info.width, height: info.height, channels: info.channels } };
}

function encode(pixels: Pixels, type: RenditionType): Promise<Buffer> {
  const picture = sharp(pixels.data, { raw: pixels.raw }).timeout({ seconds: ENCODE_MAX_SECONDS });
  if (type === 'avif') return picture.avif({ quality: 50, effort: 2 }).toBuffer();
  if (type === 'webp') return picture.webp({ quality: 76, effort: 4 }).toBuffer();
  // JPEG knows no transparency; white is what the other formats' transparent logos are drawn for.
  return picture.flatten({ background: '#ffffff' }).jpeg({ quality: 76, mozjpeg: true }).toBuffer();
}
