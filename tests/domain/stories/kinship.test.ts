import { expect, test } from 'vitest';
import { rankKin } from '#domain/stories/kinship';
import { DAY, MORNING } from '../../support/newsroom.ts';

const kin = (id: string, { days = 1, sectionId = 'news' } = {}) => ({
  id,
  sectionId,
  firstPublishedAt: MORNING - days * DAY,
});

test('a topic that few stories carry relates them more than one that half of the paper carries', () => {
  const rare = { count: 3, stories: [kin('karez', { days: 30 })] };
  const common = { count: 2000, stories: [kin('budget')] };
  expect(rankKin([common, rare], 'news', MORNING)).toEqual(['karez', 'budget']);
});

test('two shared topics count for more than one, and the story stands there once', () => {
  const both = kin('both', { days: 2 });
  const topics = [
    { count: 50, stories: [kin('one'), both] },
    { count: 60, stories: [both] },
  ];
  expect(rankKin(topics, 'news', MORNING)).toEqual(['both', 'one']);
});

test('of two that share the same the newer comes first, and one of many years ago last', () => {
  const stories = [kin('old', { days: 3000 }), kin('new'), kin('last-year', { days: 400 })];
  expect(rankKin([{ count: 9, stories }], 'news', MORNING)).toEqual(['new', 'last-year', 'old']);
});

test('the same section is a small advantage: a day of age, not a rarer topic', () => {
  const stories = [kin('elsewhere', { sectionId: 'in-depth' }), kin('here', { days: 2 })];
  expect(rankKin([{ count: 9, stories }], 'news', MORNING)).toEqual(['here', 'elsewhere']);
  const topics = [
    { count: 9, stories: [kin('elsewhere', { sectionId: 'in-depth' })] },
    { count: 900, stories: [kin('here')] },
  ];
  expect(rankKin(topics, 'news', MORNING)).toEqual(['elsewhere', 'here']);
});

test('what is equal in everything stands in one order, whatever order it was found in', () => {
  const stories = [kin('a'), kin('b'), kin('c')];
  const ranked = rankKin([{ count: 9, stories }], 'news', MORNING);
  expect(rankKin([{ count: 9, stories: stories.toReversed() }], 'news', MORNING)).toEqual(ranked);
});

test('a story whose hour is a little ahead of this clock is as new as can be, and no more', () => {
  const [first] = rankKin(
    [{ count: 9, stories: [kin('ahead', { days: -1 }), kin('now', { days: 0 })] }],
    'x',
    MORNING,
  );
  expect(first).toBe('ahead');
  expect(rankKin([], 'news', MORNING)).toEqual([]);
});
