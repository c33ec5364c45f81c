import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyOfHtml } from '#domain/imports/html/html-body';
import { tidyHref } from '#domain/imports/html/html-links';
import { bodySchema } from '#domain/stories/body';
import { sketchBody } from '../../../support/sketch-body.ts';

const CLIPBOARD = new URL('clipboard/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, CLIPBOARD), 'utf8');
const samples = readdirSync(CLIPBOARD).filter((file) => file.endsWith('.html'));

/** What programs put into the clipboard, written after their like; beside each what is to come of it. */
test.each(samples)('%s comes in clean', (file) => {
  const { body } = bodyOfHtml(read(file));
  expect(sketchBody(body)).toBe(read(file.replace('.html', '.txt')).trimEnd());
  expect(bodySchema.parse(body)).toEqual(body);
});

test.each([
  ['google-docs.html', 1],
  ['web-article.html', 1],
  ['gmail.html', 0],
  ['tweet.html', 0],
])('in %s the pictures that stayed out are counted: %i', (file, pictures) => {
  expect(bodyOfHtml(read(file)).pictures).toBe(pictures);
});

test('HTML that is nested without end becomes its words', () => {
  const { body } = bodyOfHtml(`${'<ul><li>'.repeat(5000)}deep${'<blockquote>'.repeat(5000)}deeper`);
  expect(bodySchema.safeParse(body).success).toBe(true);
  expect(sketchBody(body)).toContain('deep');
  expect(sketchBody(body)).toContain('deeper');
});

test('whatever the HTML is, what comes out can be saved', () => {
  const tags = fc.constantFrom(
    'p',
    'b',
    'ul',
    'ol',
    'li',
    'table',
    'tr',
    'td',
    'th',
    'blockquote',
    'h1',
    'a',
    'br',
    'pre',
  );
  const piece = fc.oneof(
    tags.map((tag) => `<${tag} href="https://example.com" colspan="3" rowspan="2">`),
    tags.map((tag) => `</${tag}>`),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const { body } = bodyOfHtml(pieces.join(''));
      expect(bodySchema.parse(body)).toEqual(body);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['https://www.google.com/url?q=https://example.com/a&sa=D', 'https://example.com/a'],
  ['https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.com%2F&h=x', 'https://example.com/'],
  ['https://example.com/?utm_source=a&x=1&gclid=2', 'https://example.com/?x=1'],
  ['https://www.google.com/url?q=javascript:alert(1)', null],
  ['/relative', null],
  ['#place', null],
])('%s leads to %s', (href, target) => expect(tidyHref(href)).toBe(target));
