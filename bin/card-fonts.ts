import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { z } from 'zod';
import { readCharacterMap, readTables, table } from '../lib/sfnt.ts';
import { CommandError, runCommand } from './command.ts';
import { lettersOf, rangesOf } from './letter-ranges.ts';

/*
 * Makes the fonts that share cards are set in (domain/cards/drawing/): files of their own, so that a server without any
 * font draws the same cards, and the list of the letters in them. What it writes is committed; run `npm run fonts`
 * after a change here.
 */
const PACKAGES = 'node_modules';
const FONTS = 'domain/cards/fonts';
const MAX_BYTES = 1_500_000;

/** The headlines' own cut of readers' pages, one size of it: a card is always as large. */
const NEWSREADER = { package: '@fontsource-variable/newsreader', axes: { opsz: 44, wght: 540 } };
const SERIF = { package: '@fontsource/noto-serif' };

type Cut = { name: string; package: string; file: string; range: string; axes?: Record<string, number> };

const CUTS: Cut[] = [
  { ...NEWSREADER, name: 'newsreader', file: 'newsreader-latin-standard-normal', range: 'latin' },
  { ...NEWSREADER, name: 'newsreader-ext', file: 'newsreader-latin-ext-standard-normal', range: 'latin-ext' },
  {
    ...NEWSREADER,
    name: 'newsreader-vietnamese',
    file: 'newsreader-vietnamese-standard-normal',
    range: 'vietnamese',
  },
  { ...SERIF, name: 'cyrillic', file: 'noto-serif-cyrillic-600-normal', range: 'cyrillic' },
  { ...SERIF, name: 'cyrillic-ext', file: 'noto-serif-cyrillic-ext-600-normal', range: 'cyrillic-ext' },
  { ...SERIF, name: 'greek', file: 'noto-serif-greek-600-normal', range: 'greek' },
  { ...SERIF, name: 'greek-ext', file: 'noto-serif-greek-ext-600-normal', range: 'greek-ext' },
  {
    package: '@fontsource/noto-serif-devanagari',
    name: 'devanagari',
    file: 'noto-serif-devanagari-devanagari-600-normal',
    range: 'devanagari',
  },
  {
    package: '@fontsource/noto-naskh-arabic',
    name: 'naskh',
    file: 'noto-naskh-arabic-arabic-600-normal',
    range: 'arabic',
  },
  {
    package: '@fontsource/noto-nastaliq-urdu',
    name: 'nastaliq',
    file: 'noto-nastaliq-urdu-arabic-600-normal',
    range: 'arabic',
  },
];

async function makeCardFonts(): Promise<void> {
  const covered = new Set<number>();
  const cuts: { name: string; font: Buffer }[] = [];
  for (const cut of CUTS) {
    const range = await rangeOf(cut);
    const font = await makeCut(cut, range);
    for (const code of coveredIn(font, range)) covered.add(code);
    cuts.push({ name: cut.name, font });
  }
  const bytes = cuts.reduce((sum, { font }) => sum + font.length, 0);
  if (bytes > MAX_BYTES) throw new CommandError(`The fonts have ${bytes} bytes, more than ${MAX_BYTES}.`);

  await mkdir(FONTS, { recursive: true });
  const old = (await readdir(FONTS)).filter((name) => name.endsWith('.ttf'));
  await Promise.all(old.map((name) => rm(join(FONTS, name))));
  for (const { name, font } of cuts) await writeFile(join(FONTS, `${name}.ttf`), font);
  await writeFile('domain/cards/drawing/letters.json', `${JSON.stringify(rangesFrom(covered))}\n`);
  console.log(`Fonts of the cards: ${bytes} bytes, ${covered.size} letters and signs.`);
}

const rangesSchema = z.record(z.string(), z.string());

async function rangeOf({ package: from, range }: Cut): Promise<string> {
  const ranges = rangesSchema.parse(JSON.parse(await readFile(join(PACKAGES, from, 'unicode.json'), 'utf8')));
  const written = ranges[range];
  if (written === undefined) throw new CommandError(`${from} says nothing of its range ${range}.`);
  return written;
}

/** The family of a font of several weights is the sixteenth of its names. */
const FAMILY_NAMES = [1, 2, 16, 17];

async function makeCut({ package: from, file, axes }: Cut, range: string): Promise<Buffer> {
  const font = await readFile(join(PACKAGES, from, 'files', `${file}.woff2`));
  return subsetFont(font, lettersOf(range), {
    targetFormat: 'sfnt',
    noHinting: true,
    preserveNameIds: FAMILY_NAMES,
    ...(axes && { variationAxes: axes }),
  });
}

/** Of the plane that every script in use stands in; no control characters. */
function coveredIn(font: Buffer, range: string): number[] {
  const glyphOf = readCharacterMap(table(readTables(font), 'cmap'));
  return rangesOf(range).flatMap(([first, last]) =>
    Array.from({ length: Math.min(last, 0xffff) - first + 1 }, (_, step) => first + step).filter(
      (code) => code >= 0x20 && glyphOf(String.fromCodePoint(code)) !== 0,
    ),
  );
}

function rangesFrom(codes: ReadonlySet<number>): [number, number][] {
  const ranges: [number, number][] = [];
  for (const code of [...codes].toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges;
}

if (import.meta.main) await runCommand(makeCardFonts);
