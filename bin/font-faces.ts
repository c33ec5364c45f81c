import type { FontMetrics } from '#lib/sfnt';

export type HeadlineFont = {
  files: { latin: string; extended: string };
  /** As CSS writes a unicode-range. */
  ranges: { latin: string; extended: string };
  weight: number;
  metrics: FontMetrics;
};

/**
 * Serifs that readers have, with the average width of their letters in fractions of the em.
 * The first that is there stands in until the headline font has come, scaled so that lines break where they will.
 */
const STAND_INS = [
  { family: 'Headline Georgia', local: ['Georgia', 'Gelasio'], averageWidth: 0.4458 },
  { family: 'Headline Times', local: ['Times New Roman', 'Liberation Serif', 'Tinos'], averageWidth: 0.4063 },
  { family: 'Headline Noto', local: ['Noto Serif'], averageWidth: 0.481 },
];

/** The @font-face rules of the headline font and of its stand-ins. */
export function fontFaces(font: HeadlineFont): string {
  return [
    '/* Written by bin/fonts.ts (npm run fonts). */',
    headlineFace(font.files.latin, font.ranges.latin, font.weight),
    headlineFace(font.files.extended, font.ranges.extended, font.weight),
    ...STAND_INS.map((standIn) => standInFace(standIn, font.metrics)),
    '',
  ].join('\n');
}

const headlineFace = (file: string, range: string, weight: number): string => `@font-face {
  font-family: Newsreader;
  src: url('${file}') format('woff2');
  font-weight: 100 900; /* cut at ${weight}; nothing may embolden it */
  font-display: swap;
  unicode-range: ${range};
}`;

function standInFace(
  { family, local, averageWidth }: (typeof STAND_INS)[number],
  metrics: FontMetrics,
): string {
  const scale = metrics.averageWidth / averageWidth;
  return `@font-face {
  font-family: '${family}';
  src: ${local.map((name) => `local('${name}')`).join(', ')};
  size-adjust: ${percent(scale)};
  ascent-override: ${percent(metrics.ascent / scale)};
  descent-override: ${percent(metrics.descent / scale)};
  line-gap-override: ${percent(metrics.lineGap / scale)};
}`;
}

const percent = (value: number): string => `${(value * 100).toFixed(2)}%`;
