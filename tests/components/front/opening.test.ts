import { expect, it } from 'vitest';
import { arrangeOpening } from '../../../components/front/opening.ts';
import type { ComposedFront } from '#domain/front/compose';
import type { StoryCard } from '#domain/stories/reading';
import { picture, story } from '../stories.ts';

const section = { id: 'news', slug: 'news', name: 'News of the day', form: 'news' as const };
const stories = (count: number, name: string): StoryCard[] =>
  Array.from({ length: count }, (_, place) => story({ id: `${name}${place + 1}`, picture: picture() }));
const placed = (all: StoryCard[]) => all.map((one) => ({ story: one, by: 'rule' as const }));

type Counts = { lead?: number; day: number; earlier: number };
const front = ({ lead = 0, day, earlier }: Counts): ComposedFront<StoryCard> => ({
  lead: placed(stories(lead, 'lead')),
  news: {
    section,
    day: '2024-03-29',
    stories: placed(stories(day, 'day')),
    earlier: placed(stories(earlier, 'earlier')),
  },
  others: [],
});
const counted = (counts: Counts) => {
  const { seconds, beside, below, earlier } = arrangeOpening(front(counts));
  return [seconds, beside, below, earlier].map(({ length }) => length);
};

it('opens with the first story of the day where nobody put another first', () => {
  expect(arrangeOpening(front({ day: 2, earlier: 0 })).lead?.id).toBe('day1');
  expect(arrangeOpening(front({ lead: 1, day: 2, earlier: 0 })).lead?.id).toBe('lead1');
});

it('fills a short day beside the lead with the days before, and shows the rest of them in whole rows', () => {
  expect(counted({ day: 6, earlier: 9 })).toEqual([0, 8, 0, 6]);
  expect(counted({ day: 8, earlier: 9 })).toEqual([0, 8, 0, 6]);
});

it('leaves no row of one or two below: they stand beside the lead with the others', () => {
  expect(counted({ day: 11, earlier: 0 })).toEqual([0, 10, 0, 0]);
  expect(counted({ day: 12, earlier: 0 })).toEqual([0, 8, 3, 0]);
  expect(counted({ day: 6, earlier: 5 })).toEqual([0, 10, 0, 0]);
});

it('has more of the day beside a lead with further stories, and less beside one without a picture', () => {
  expect(counted({ lead: 3, day: 20, earlier: 0 })).toEqual([2, 12, 8, 0]);
  const plain = front({ day: 20, earlier: 0 });
  const [first] = plain.news?.stories ?? [];
  if (first) first.story = { ...first.story, picture: null };
  expect(arrangeOpening(plain).beside).toHaveLength(4);
});

it('opens with nothing where there is nothing', () => {
  const { lead, beside } = arrangeOpening({ lead: [], news: null, others: [] });
  expect([lead, beside]).toEqual([undefined, []]);
});

it('says what each story is about only where few of them stand beside a high lead', () => {
  const isTold = (counts: Counts) => arrangeOpening(front(counts)).isTold;
  expect([isTold({ day: 5, earlier: 0 }), isTold({ day: 6, earlier: 0 })]).toEqual([true, false]);
  expect(isTold({ lead: 3, day: 6, earlier: 0 })).toBe(true);
});
