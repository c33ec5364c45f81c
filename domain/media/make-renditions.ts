import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '../failure.ts';
import { done } from '../failure.ts';
import { type DecodedPicture, decodePicture } from './decode-picture.ts';
import { encodeRenditions } from './encode-renditions.ts';
import { syncDirectory, writeDurably } from './durable-files.ts';
import { renditionWidths } from './picture.ts';

/** A sent file, and the folder that its renditions are to lie in; absolute paths. */
export type PictureJob = { sent: string; folder: string };

/** What was made of it. `width` and `height` are the original's, as it is seen. */
export type Made = { width: number; height: number; widths: number[] };

/** Checks a sent file and writes everything that is made of it: on return every byte is on the disk. */
export async function makeRenditions(
  { sent, folder }: PictureJob,
  onDecoded: () => void,
): Promise<Result<Made>> {
  const decoded = await decodePicture(await readFile(sent));
  if (!decoded.ok) return decoded;
  onDecoded();
  const { width, height } = decoded.value;
  const widths = renditionWidths(width);
  await mkdir(folder);
  await writeAll(decoded.value, widths, folder);
  await syncDirectory(folder);
  return done({ width, height, widths });
}

async function writeAll({ master, pixels }: DecodedPicture, widths: number[], folder: string): Promise<void> {
  await writeDurably(join(folder, `master.${master.extension}`), master.bytes);
  for await (const { width, type, bytes } of encodeRenditions(pixels, widths))
    await writeDurably(join(folder, `${width}.${type}`), bytes);
}
