import { expect, test } from 'vitest';
import { leadFirst } from '#domain/front/lead';
import { picture, story } from '../../components/stories.ts';

const plain = () => story({ picture: null });
const pictured = () => story({ picture: picture() });

test('the lead is the newest story with a picture, and the others keep their order', () => {
  const [first, second, third] = [plain(), pictured(), pictured()];
  const led = leadFirst([first, second, third]);
  expect(led.map((one) => [first, second, third].indexOf(one))).toEqual([1, 0, 2]);
});

test('on a day without pictures the newest story leads', () => {
  const [first, second] = [plain(), plain()];
  expect(leadFirst([first, second])[0]).toBe(first);
  expect(leadFirst([])).toEqual([]);
});
