import { expect, test } from 'vitest';
import { readTarget } from '#domain/redirects/target';

const SITE = 'https://paper.example';

test.each([
  ['/about', { kind: 'here', path: '/about', query: '', address: '/about' }],
  ['https://paper.example/About?x=1', { kind: 'here', path: '/About', query: 'x=1', address: '/about?x=1' }],
  ['http://paper.example/about', { kind: 'here', path: '/about', query: '', address: '/about' }],
  ['https://other.example/a#b', { kind: 'elsewhere', url: 'https://other.example/a#b' }],
])('%s is a place to lead to', (typed, target) => {
  expect(readTarget(typed, SITE)).toEqual(target);
});

test.each([
  '',
  'about',
  '//evil.example/x',
  '/\\evil.example',
  '/about#contact',
  'http://other.example/',
  'https://asha:secret@other.example/',
  'javascript:alert(1)',
  'data:text/html,x',
  `https://other.example/${'a'.repeat(1000)}`,
])('“%s” is none', (typed) => {
  expect(typeof readTarget(typed, SITE)).toBe('string');
});
