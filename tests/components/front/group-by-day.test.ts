import { expect, it } from 'vitest';
import { groupByDay } from '../../../components/front/group-by-day.ts';
import { MINUTE, PUBLISHED, story } from '../stories.ts';

it('puts stories under the newsroom’s days, in the order they came', () => {
  const midnight = Date.UTC(2024, 2, 28, 18, 30);
  const stories = [PUBLISHED, midnight, midnight - MINUTE].map((firstPublishedAt) =>
    story({ firstPublishedAt }),
  );
  const days = groupByDay(stories, 'Asia/Kolkata');
  expect(days.map(({ day, stories: ofDay }) => [day, ofDay.length])).toEqual([
    ['2024-03-29', 2],
    ['2024-03-28', 1],
  ]);
});
