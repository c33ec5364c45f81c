import type { CardFacts } from '../card-facts.ts';
import { type CardFiles, type Layer, layColour, layPicture, layWords, type Sheet } from './canvas.ts';
import { ACCENT, INK, RULE } from './colours.ts';
import { fitWords } from './fit-words.ts';
import { drawableWords } from './letters.ts';
import type { Drawn } from './set-type.ts';
import { layYear } from './story-words.ts';
import { drawWordmark } from './wordmark.ts';

const STRIP = { top: 488, bar: 8, height: 142 };
const NUMBER = { left: 48, width: 130 };
const CAPTION = { left: 184, width: 660, sizes: [34, 30, 27, 24] };
const WORDMARK = { left: 884, width: 268 };
const WORDS_HEIGHT = 92;

/** One slide: its picture, which of how many it is, its caption, the paper's name. */
export async function drawSlide(
  facts: Extract<CardFacts, { kind: 'slide' }>,
  files: CardFiles,
  sheet: Sheet,
): Promise<Layer[]> {
  if (files.picture === null) throw new Error('A slide is a picture.');
  const [number, caption, wordmark] = await Promise.all([
    fitWords({
      words: `${facts.number}/${facts.count}`,
      colour: ACCENT,
      box: { width: NUMBER.width, height: WORDS_HEIGHT },
      sizes: [44, 38],
    }),
    fitWords({
      words: drawableWords(facts.caption),
      colour: INK,
      box: { width: CAPTION.width, height: WORDS_HEIGHT },
      sizes: CAPTION.sizes,
    }),
    drawWordmark(facts.wordmark.name, files.logo, { width: WORDMARK.width, height: 60 }),
  ]);
  const picture = await layPicture(
    { file: files.picture, picture: facts.picture },
    { left: 0, top: 0, width: sheet.width, height: STRIP.top },
    sheet,
  );
  const across = { left: 0, top: STRIP.top, width: sheet.width, height: STRIP.bar };
  return [
    picture,
    layColour(ACCENT, across, sheet),
    layColour(RULE, { left: 864, top: STRIP.top + 40, width: 2, height: 76 }, sheet),
    ...inStrip(number, NUMBER, sheet),
    ...inStrip(caption, CAPTION, sheet),
    ...inStrip(wordmark, WORDMARK, sheet, { atEnd: true }),
    ...(await layYear(facts.year, { end: sheet.width - 48, top: 0, size: 58 }, sheet)),
  ];
}

/** In the middle of the strip, from top to bottom. */
function inStrip(
  words: Drawn | null,
  place: { left: number; width: number },
  sheet: Sheet,
  where?: { atEnd: boolean },
): Layer[] {
  if (words === null) return [];
  const room = STRIP.height - STRIP.bar - words.raw.height;
  return [layWords(words, { ...place, top: STRIP.top + STRIP.bar + Math.round(room / 2) }, sheet, where)];
}
