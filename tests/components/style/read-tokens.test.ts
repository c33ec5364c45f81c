import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readTokens, schemesOf, tokensOf } from '../../../components/style/read-tokens.ts';
import { contrastRatio } from '#lib/contrast';

const tokens = readTokens(readFileSync('components/tokens.css', 'utf8'));
const coloursIn = (scheme: 'light' | 'dark') =>
  Object.fromEntries(
    tokensOf(tokens, 'color').flatMap((token) => {
      const both = schemesOf(token);
      return both ? [[token.name.replace('color-', ''), both[scheme]]] : [];
    }),
  );

it('finds every token with what it is for', () => {
  const kinds = ['color', 'font', 'text', 'spacing', 'container', 'breakpoint'];
  for (const kind of kinds) expect(tokensOf(tokens, kind).length, kind).toBeGreaterThan(1);
  const silent = tokens.filter(
    ({ name, sentence }) => sentence === '' && !/--line-height$|-(transparent|current)$/.test(name),
  );
  expect(silent.map(({ name }) => name)).toEqual([]);
});

it('reads a value that goes over lines as one', () => {
  const css = '--text-x: min(\n    11vw,\n    2rem\n  ); /* Large. */';
  expect(readTokens(css)).toEqual([{ name: 'text-x', value: 'min(11vw, 2rem)', sentence: 'Large.' }]);
});

it('gives every size of type its line height', () => {
  const names = new Set(tokensOf(tokens, 'text').map(({ name }) => name));
  const without = [...names].filter((name) => !name.includes('--') && !names.has(`${name}--line-height`));
  expect(without).toEqual([]);
});

it.each(['light', 'dark'] as const)('keeps words readable in %s', (scheme) => {
  const colours = coloursIn(scheme);
  const ratio = (one: string, other: string) => contrastRatio(colours[one] ?? '', colours[other] ?? '');
  for (const ground of ['paper', 'tint'])
    for (const words of ['ink', 'quiet', 'accent'])
      expect(ratio(words, ground), `${words} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  expect(ratio('on-accent', 'accent')).toBeGreaterThanOrEqual(4.5);
  expect(ratio('edge', 'paper')).toBeGreaterThanOrEqual(3);
});
