import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { readOutline } from '../lib/glyph-outline.ts';
import { CommandError, runCommand } from './command.ts';

/*
 * Draws the capitals of the headline font as paths, for the icons of a paper on a phone (domain/settings/paper-icon.ts).
 * What it writes is committed; run `npm run letters` after a change of the font.
 */
const FONT = 'node_modules/@fontsource-variable/newsreader/files/newsreader-latin-standard-normal.woff2';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

async function drawLetters(): Promise<void> {
  const options = { targetFormat: 'sfnt' as const, variationAxes: { opsz: 40, wght: 600 }, noHinting: true };
  const font = await subsetFont(await readFile(FONT), LETTERS, options);
  const shapes = LETTERS.split('').map((letter) => {
    const outline = readOutline(font, letter);
    if (outline === null) throw new CommandError(`The font draws no ${letter} of its own.`);
    return [letter, outline];
  });
  await writeFile('domain/settings/letter-shapes.json', `${JSON.stringify(Object.fromEntries(shapes))}\n`);
  console.log(`${shapes.length} letters.`);
}

if (import.meta.main) await runCommand(drawLetters);
