import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { escaped } from '#lib/markup';
import { familiesFor, leadingOf } from './letters.ts';

export type Setting = {
  words: string;
  /** Pixels of the em. */
  size: number;
  colour: string;
  /** Lines are broken at words to fit; a longer word makes it wider. */
  width: number;
  /** Whether a word that is longer may be broken too. */
  breaksWords?: boolean;
};

/** Words as pixels on nothing. */
export type Drawn = { data: Buffer; raw: { width: number; height: number; channels: 4 } };

const FONTS = join(import.meta.dirname, '..', 'fonts');

let areFontsKnown = false;

/** Sets words in the fonts of the cards, in the direction of their script. */
export async function setType(setting: Setting): Promise<Drawn> {
  await learnFonts();
  const { words, width, breaksWords = false } = setting;
  const { data, info } = await sharp({
    text: {
      text: markup(setting),
      font: `${familiesFor(words)} ${setting.size}`,
      width,
      wrap: breaksWords ? 'word-char' : 'word',
      rgba: true,
    },
  })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, raw: { width: info.width, height: info.height, channels: 4 } };
}

/** What is set with a file once is known by its family from then on, in this process. */
async function learnFonts(): Promise<void> {
  if (areFontsKnown) return;
  for (const file of readdirSync(FONTS).filter((name) => name.endsWith('.ttf')))
    await sharp({ text: { text: 'a', fontfile: join(FONTS, file) } })
      .raw()
      .toBuffer();
  areFontsKnown = true;
}

/** Nothing that was written is markup. */
const markup = ({ words, colour }: Setting): string =>
  `<span foreground="${colour}" line_height="${leadingOf(words)}">${escaped(words)}</span>`;
