import { expect, test } from 'vitest';
import { writeSecurityText } from '#domain/machines/security-text';
import { DAY, HOUR, MORNING } from '#tests/support/newsroom';

const fieldsOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/: (.*)/s) as [string, string]),
  );

const write = (contact: string, origin = 'https://news.example', at = MORNING) =>
  fieldsOf(writeSecurityText({ contact, origin, language: 'en-GB' }, at));

test('it says where to write, until when that is true, and what it is itself', () => {
  expect(write('security@news.example')).toMatchObject({
    Contact: 'mailto:security@news.example',
    'Preferred-Languages': 'en-GB',
    Canonical: 'https://news.example/.well-known/security.txt',
  });
  expect(write('https://news.example/holes').Contact).toBe('https://news.example/holes');
});

test('it ends within a year, is the same all day and moves on', () => {
  const ends = (at: number) => Date.parse(write('a@news.example', undefined, at).Expires ?? '');
  expect(ends(MORNING)).toBeGreaterThan(MORNING + 100 * DAY);
  expect(ends(MORNING)).toBeLessThan(MORNING + 365 * DAY);
  expect(ends(MORNING + HOUR)).toBe(ends(MORNING));
  expect(ends(MORNING + DAY)).toBe(ends(MORNING) + DAY);
});

test('a portal without https names no address of its own', () => {
  expect(write('a@news.example', 'http://localhost:3000')).not.toHaveProperty('Canonical');
});
