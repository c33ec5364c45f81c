import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { HEADLINE_FONT } from '../../components/reader/headline-font.ts';

const css = readFileSync('components/fonts.css', 'utf8');
const files = readdirSync('public/fonts').filter((name) => name.endsWith('.woff2'));

it('sends a reader at most 45 kB of fonts, all of them together', () => {
  const bytes = files.reduce((sum, name) => sum + statSync(join('public/fonts', name)).size, 0);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThanOrEqual(45_000);
});

it('has every font that the style sheet names, and names every font that is there', () => {
  const named = [...css.matchAll(/url\('\/fonts\/([^']+)'\)/g)].map((match) => match[1]);
  expect(new Set(named)).toEqual(new Set(files));
});

it('preloads the font of the headlines', () => {
  expect(css).toContain(HEADLINE_FONT);
});

it('lets no line of a headline move when the font arrives', () => {
  const adjusted = css.match(/size-adjust: (\d+\.?\d*)%/g) ?? [];
  expect(adjusted).toHaveLength(3);
  expect(css.match(/ascent-override/g)).toHaveLength(3);
});
