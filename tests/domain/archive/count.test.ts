import { expect, test } from 'vitest';
import { sumOf } from '#domain/archive/count';

test('a year of which one month was not counted to its end has more than is said', () => {
  const whole = { number: 30, isMore: false };
  expect(sumOf([whole, whole])).toEqual({ number: 60, isMore: false });
  expect(sumOf([whole, { number: 1000, isMore: true }])).toEqual({ number: 1030, isMore: true });
  expect(sumOf([])).toEqual({ number: 0, isMore: false });
});
