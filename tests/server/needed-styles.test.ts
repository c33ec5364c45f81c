import { expect, test } from 'vitest';
import { neededStyles } from '#server/needed-styles';

const needed = (sheet: string, ...classes: string[]) => neededStyles(sheet, (name) => classes.includes(name));

test('a rule goes where each of its selectors asks for a class that the page does not have', () => {
  expect(needed('.a{x:1}.b{x:2}', 'a')).toBe('.a{x:1}');
  expect(needed('.a,.b{x:1}', 'b')).toBe('.a,.b{x:1}');
  expect(needed('.a .b{x:1}.a>.c{x:2}', 'a', 'c')).toBe('.a>.c{x:2}');
  expect(needed('.a:hover::before{content:"}.b{"}', 'a')).toBe('.a:hover::before{content:"}.b{"}');
});

test('a rule stays that asks for no class, or for one in brackets only', () => {
  for (const rule of [
    'p{x:1}',
    ':root[data-theme=dark]{x:1}',
    ':is(.a,.b) p{x:1}',
    'li:has(>.a[hidden]){x:1}',
    '[data-x=".a"]{x:1}',
    'p:nth-child(2n+1){inset:.5rem}',
  ])
    expect(needed(rule)).toBe(rule);
});

test('groups go with their last rule, what is no rule stays', () => {
  const kept =
    '@layer theme,base;@font-face{font-family:X;src:url(x.woff2)format("woff2")}@keyframes k{0%{x:1}12.5%{x:2}}@page{margin:1cm}';
  expect(needed(`${kept}@layer base{@media print{.a{x:1}}p{x:1}}@supports (x:1){.a{x:1}}`)).toBe(
    `${kept}@layer base{p{x:1}}`,
  );
  expect(needed('@media print{.a{x:1}.b{x:1}}', 'b')).toBe('@media print{.b{x:1}}');
});

test('names with signs in them are found as they stand on the page', () => {
  const sheet = '.md\\:grid-cols-\\[1fr_auto\\]{x:1}.py-1\\.5{x:1}.-mt-1{x:1}';
  expect(needed(sheet, 'md:grid-cols-[1fr_auto]')).toBe('.md\\:grid-cols-\\[1fr_auto\\]{x:1}');
  expect(needed(sheet, 'py-1.5', '-mt-1')).toBe('.py-1\\.5{x:1}.-mt-1{x:1}');
  expect(needed('.\\31 0{x:1}')).toBe('.\\31 0{x:1}');
});

test('a rule with rules in it is one', () => {
  const rule = '.a{x:1;& .b{x:2}}';
  expect(needed(rule, 'a')).toBe(rule);
  expect(needed(rule, 'b')).toBe('');
});
