import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { type FontMetrics, readFontMetrics } from '../lib/sfnt.ts';
import { CommandError, runCommand } from './command.ts';
import { fontFaces } from './font-faces.ts';
import { lettersOf } from './letter-ranges.ts';

/*
 * Cuts Newsreader down to what headlines need: writes it to public/fonts, its @font-face rules beside the design
 * tokens, its address where pages preload it. All three are committed; run `npm run fonts` after a change here.
 */
const SOURCE = 'node_modules/@fontsource-variable/newsreader/files';
const LATIN_FILE = 'newsreader-latin-standard-normal.woff2';
const EXTENDED_FILE = 'newsreader-latin-ext-standard-normal.woff2';
const FONTS = 'public/fonts';
const MAX_BYTES = 45_000;

type Axes = Record<string, number | { min: number; max: number }>;

/** One weight; the optical size follows the size of the type: small headlines are sturdy, large ones fine. */
const WEIGHT = 540;
const HEADLINES: Axes = { opsz: { min: 24, max: 60 }, wght: WEIGHT };
/** Accented letters are few in a line: one optical size is enough for them. */
const ACCENTED: Axes = { opsz: 36, wght: WEIGHT };
const FEATURES = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk', 'lnum'];

/** As CSS writes them: the same text says what is kept and when a browser fetches the file. */
const RANGES = {
  latin:
    'U+20-7E, U+A0-FF, U+131, U+152-153, U+2009, U+2011, U+2013-2014, U+2018-201A, U+201C-201E, U+2022, U+2026, U+202F, U+2039-203A, U+20AC, U+2212',
  extended: 'U+100-130, U+132-151, U+154-17F, U+218-21B',
};

/** What is published of the average width of Newsreader's letters, measured as for its stand-ins. */
const PUBLISHED_WIDTH = 0.4285;

async function makeFonts(): Promise<void> {
  const latin = await cut(LATIN_FILE, RANGES.latin, HEADLINES);
  const extended = await cut(EXTENDED_FILE, RANGES.extended, ACCENTED);
  const bytes = latin.length + extended.length;
  if (bytes > MAX_BYTES) throw new CommandError(`The fonts have ${bytes} bytes, more than ${MAX_BYTES}.`);

  await clearFonts();
  const files = {
    latin: await store('newsreader', latin),
    extended: await store('newsreader-ext', extended),
  };
  const css = fontFaces({ files, ranges: RANGES, weight: WEIGHT, metrics: await measureHeadlines() });
  await writeFile('components/fonts.css', css);
  await writeFile('components/reader/headline-font.ts', preloadModule(files.latin));
  console.log(`Newsreader: ${latin.length} bytes, with accents ${bytes}.`);
}

async function cut(file: string, range: string, variationAxes: Axes): Promise<Buffer> {
  const font = await readFile(join(SOURCE, file));
  const options = { targetFormat: 'woff2' as const, variationAxes, keepFeatures: FEATURES, noHinting: true };
  return subsetFont(font, lettersOf(range), options);
}

/** Our cut compared with the font as published, because the stand-ins' widths are published ones too. */
async function measureHeadlines(): Promise<FontMetrics> {
  const ours = await measure({ opsz: 40, wght: WEIGHT });
  const published = await measure({ opsz: 16, wght: 400 });
  return { ...ours, averageWidth: (PUBLISHED_WIDTH * ours.averageWidth) / published.averageWidth };
}

async function measure(variationAxes: Axes): Promise<FontMetrics> {
  const font = await readFile(join(SOURCE, LATIN_FILE));
  return readFontMetrics(
    await subsetFont(font, lettersOf(RANGES.latin), { targetFormat: 'sfnt', variationAxes }),
  );
}

async function clearFonts(): Promise<void> {
  await mkdir(FONTS, { recursive: true });
  const old = (await readdir(FONTS)).filter((name) => name.endsWith('.woff2'));
  await Promise.all(old.map((name) => rm(join(FONTS, name))));
}

/** The name carries the content, so that browsers may keep the file for ever. */
async function store(name: string, font: Buffer): Promise<string> {
  const hash = createHash('sha256').update(font).digest('hex').slice(0, 10);
  await writeFile(join(FONTS, `${name}-${hash}.woff2`), font);
  return `/fonts/${name}-${hash}.woff2`;
}

const preloadModule = (file: string): string =>
  `/** Written by bin/fonts.ts: the font that every page shows first, to be preloaded. */
export const HEADLINE_FONT = '${file}';
`;

if (import.meta.main) await runCommand(makeFonts);
