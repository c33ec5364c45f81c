import { expect, test } from 'vitest';
import { leadFirst } from '#domain/front/lead';
import type { StoryCard } from '#domain/stories/reading';
import { picture, story } from '../../components/stories.ts';

const plain = () => story({ picture: null });
const pictured = () => story({ picture: picture() });

test('the lead is the newest story with a picture, and the others keep their order', () => {
  const stories: StoryCard[] = [plain(), pictured(), pictured()];
  const led = leadFirst(stories);
  expect(led.map((one) => stories.indexOf(one))).toEqual([1, 0, 2]);
});

test('on a day without pictures the newest story leads', () => {
  const [first, second] = [plain(), plain()];
  expect(leadFirst([first, second])[0]).toBe(first);
  expect(leadFirst([])).toEqual([]);
});
