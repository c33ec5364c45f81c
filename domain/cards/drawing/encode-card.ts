import sharp, { type Sharp } from 'sharp';

/** Networks refuse what is larger, or show nothing. */
export const CARD_MAX_BYTES = 300_000;

const QUALITIES = [86, 80, 74, 68, 60, 52, 44, 36, 28, 20];

/** As a JPEG, which every network reads, at the best quality that is not too large. */
export async function encodeCard(card: Sharp, { hasWords }: { hasWords: boolean }): Promise<Buffer> {
  const { data, info } = await card.raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  let bytes: Buffer = Buffer.alloc(0);
  for (const quality of QUALITIES) {
    bytes = await sharp(data, { raw: { width, height, channels } })
      // Red letters on paper need their colour at every pixel.
      .jpeg({ quality, mozjpeg: true, chromaSubsampling: hasWords ? '4:4:4' : '4:2:0' })
      .toBuffer();
    if (bytes.length < CARD_MAX_BYTES) break;
  }
  return bytes;
}
