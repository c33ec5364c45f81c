import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { idStartOf, shortCodeOf } from '#domain/stories/short-code';

it('a short code says how the identity of its story begins', () => {
  for (let i = 0; i < 200; i += 1) {
    const id = randomBytes(16).toString('hex');
    expect(idStartOf(shortCodeOf(id))).toBe(id.slice(0, 12));
  }
  expect(idStartOf(shortCodeOf(`${'0'.repeat(11)}1${'f'.repeat(20)}`))).toBe('000000000001');
  expect(shortCodeOf('f'.repeat(32)).length).toBeLessThanOrEqual(10);
});

it('what no short code can be names nothing', () => {
  for (const code of ['', '0a', 'zzzzzzzzzz', 'A1', 'a-b', '12345678901', '00'])
    expect(idStartOf(code)).toBeNull();
});
