import { expect, test } from 'vitest';
import { dispositionOf } from '#lib/disposition';

test('a name is told in plain letters and in its own, and cannot end the header', () => {
  expect(dispositionOf('figures.pdf')).toBe(
    `attachment; filename="figures.pdf"; filename*=UTF-8''figures.pdf`,
  );
  expect(dispositionOf(`a"b\\c%'(数).csv`)).toBe(
    `attachment; filename="a_b_c_'(_).csv"; filename*=UTF-8''a%22b%5Cc%25%27%28%E6%95%B0%29.csv`,
  );
});
