import sharp, { type Sharp } from 'sharp';
import type { CardFacts } from '../card-facts.ts';
import { cardSize, type Size } from '../card-size.ts';
import type { CardFiles, Layer, Sheet } from './canvas.ts';
import { PAPER } from './colours.ts';
import { drawCrop } from './draw-crop.ts';
import { drawSlide } from './draw-slide.ts';
import { drawSquare } from './draw-square.ts';
import { drawWide } from './draw-wide.ts';
import { encodeCard } from './encode-card.ts';
import { drawableWords, isRightToLeft } from './letters.ts';

/** Draws a card. It is the same wherever and whenever it is drawn. */
export async function drawCard(facts: CardFacts, files: CardFiles): Promise<Buffer> {
  if (facts.kind === 'crop') return encodeCard(await drawCrop(facts, files.picture), { hasWords: false });
  const size = cardSize(facts);
  return encodeCard(layOut(size, await layersOf(facts, files, size)), { hasWords: true });
}

function layersOf(
  facts: Exclude<CardFacts, { kind: 'crop' }>,
  files: CardFiles,
  size: Size,
): Promise<Layer[]> {
  const words = facts.kind === 'slide' ? facts.caption || facts.wordmark.name : facts.headline;
  const sheet: Sheet = { ...size, isMirrored: isRightToLeft(drawableWords(words)) };
  if (facts.kind === 'slide') return drawSlide(facts, files, sheet);
  return facts.shape === 'wide' ? drawWide(facts, files, sheet) : drawSquare(facts, files, sheet);
}

const layOut = ({ width, height }: Size, layers: Layer[]): Sharp =>
  sharp({ create: { width, height, channels: 3, background: PAPER } })
    .composite(layers)
    .removeAlpha()
    .toColourspace('srgb');
