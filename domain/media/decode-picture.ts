import sharp, { type Sharp } from 'sharp';
import type { Result } from '../failure.ts';
import { done, invalid } from '../failure.ts';
import {
  DECODE_MAX_SECONDS,
  PICTURE_MAX_PIXELS,
  PICTURE_MAX_SIDE,
  TOO_MANY_BYTES,
  TOO_MANY_PIXELS,
  TOO_SLOW,
  TOO_WIDE,
  UPLOAD_MAX_BYTES,
} from './limits.ts';
import { RENDITION_WIDTHS } from './picture.ts';
import { pictureType, refusedTypeMessage } from './picture-type.ts';

// One thread per picture and nothing kept between them: the machine's other work comes first.
sharp.concurrency(1);
sharp.cache(false);

/** Pixels in 8-bit sRGB, upright, without any metadata. */
export type Pixels = { data: Buffer; raw: { width: number; height: number; channels: 1 | 2 | 3 | 4 } };

export type DecodedPicture = {
  /** Pixels of the picture as it is seen, after turning. */
  width: number;
  height: number;
  /** At most the widest rendition wide. */
  pixels: Pixels;
  /** The whole picture, encoded anew: nothing of the sent file but its pixels is kept. */
  master: { bytes: Buffer; extension: 'jpg' | 'png' };
};

/** Reads what somebody sent; every way in which it can be wrong is a failure with a sentence. */
export async function decodePicture(bytes: Buffer): Promise<Result<DecodedPicture>> {
  const type = pictureType(bytes);
  if (type === null) return invalid(refusedTypeMessage(bytes), { type: refusedTypeMessage(bytes) });
  if (bytes.byteLength > UPLOAD_MAX_BYTES) return invalid(TOO_MANY_BYTES, { bytes: TOO_MANY_BYTES });
  try {
    const metadata = await open(bytes).metadata();
    if (metadata.format !== type) return unreadable();
    const { width, height } = metadata.autoOrient;
    if (Math.max(width, height) > PICTURE_MAX_SIDE) return invalid(TOO_WIDE, { size: TOO_WIDE });
    if (width * height > PICTURE_MAX_PIXELS) return invalid(TOO_MANY_PIXELS, { size: TOO_MANY_PIXELS });
    const master = await encodeMaster(bytes, metadata.hasAlpha);
    return done({ width, height, master, pixels: await readPixels(bytes) });
  } catch (error) {
    return unreadable(error);
  }
}

/** Opens lazily: first frame only, refusing what is cut off or larger than allowed. */
function open(bytes: Buffer): Sharp {
  const allowed = PICTURE_MAX_SIDE * PICTURE_MAX_SIDE; // the size is judged above, in words; this stops a bomb
  return sharp(bytes, { limitInputPixels: allowed, failOn: 'error', pages: 1 }).timeout({
    seconds: DECODE_MAX_SECONDS,
  });
}

const upright = (bytes: Buffer) => open(bytes).autoOrient().toColourspace('srgb');

async function encodeMaster(bytes: Buffer, hasAlpha: boolean): Promise<DecodedPicture['master']> {
  if (hasAlpha)
    return { bytes: await upright(bytes).png({ compressionLevel: 6 }).toBuffer(), extension: 'png' };
  // Optimised coding holds the whole picture in memory: 1.4 GB for two of 50 megapixels, against 0.4 GB.
  const jpeg = upright(bytes).jpeg({ quality: 92, chromaSubsampling: '4:4:4', optimiseCoding: false });
  return { bytes: await jpeg.toBuffer(), extension: 'jpg' };
}

async function readPixels(bytes: Buffer): Promise<Pixels> {
  const widest = Math.max(...RENDITION_WIDTHS);
  const resized = upright(bytes).resize({ width: widest, withoutEnlargement: true });
  const { data, info } = await resized.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  return { data, raw: { width: info.width, height: info.height, channels: info.channels } };
}

function unreadable(error?: unknown) {
  const slow = error instanceof Error && error.message.includes('timeout');
  const message = slow
    ? TOO_SLOW
    : 'This picture is damaged or cut off and could not be read. Save it anew and send it again.';
  return invalid(message, { picture: message });
}
