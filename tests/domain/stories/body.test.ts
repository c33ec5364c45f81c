import { expect, test } from 'vitest';
import { type Block, bodySchema, isSafeHref } from '#domain/stories/body';

/** A text inside so many quotes. */
function quoted(depth: number): Block {
  let block: Block = { type: 'paragraph', content: [{ type: 'text', text: 'Said.' }] };
  for (let level = 0; level < depth; level += 1) block = { type: 'blockquote', content: [block] };
  return block;
}

test('quotes inside quotes are taken as far as anybody writes them, and refused in words beyond', () => {
  expect(bodySchema.safeParse({ type: 'doc', content: [quoted(12)] }).success).toBe(true);
  const refused = bodySchema.safeParse({ type: 'doc', content: [quoted(50_000)] });
  expect(refused.error?.issues[0]?.message).toContain('deep inside each other');
});

test.each([
  ['https://example.org/a', true],
  ['mailto:desk@example.org', true],
  ['/2026/11/09/ferries', true],
  ['//example.org', false],
  ['/\\example.org', false],
  ['/\0a', false],
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
])('a link to %j is taken: %s', (href, taken) => {
  expect(isSafeHref(href)).toBe(taken);
});

test('half a character is refused before it reaches a database', () => {
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: '\uD800' }] }];
  expect(bodySchema.safeParse({ type: 'doc', content }).success).toBe(false);
});
