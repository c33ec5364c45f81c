import { beforeAll, expect, test } from 'vitest';
import { read } from '#db/client';
import { engine } from '#db/engine';
import {
  listArrivalsByDay,
  listArrivalsOf,
  listSharedMost,
  listSharesByDay,
  listSharesOf,
  listViewsByHour,
  listViewsOf,
} from '#db/readers';
import { MORNING, openNewsroom } from '../support/newsroom.ts';
import { planOf } from '../support/plan-of.ts';

beforeAll(openNewsroom);

const days = { from: '2026-10-11', to: '2026-11-09' };
const instants = { from: MORNING, to: MORNING + 1 };
const storyId = 'somebody';

test.runIf(engine === 'sqlite')('the counts of a span are read from its days and no others', () => {
  const byHour = 'sqlite_autoindex_view_count_1 (hour>? AND hour<?)';
  expect(planOf(listViewsByHour(read(), instants))).toContain(byHour);
  expect(planOf(listSharesByDay(read(), days))).toContain('share_count_1 (day>? AND day<?)');
  expect(planOf(listSharedMost(read(), days, 20))).toContain('share_count_1 (day>? AND day<?)');
  expect(planOf(listArrivalsByDay(read(), days))).toContain('arrival_count_1 (day>? AND day<?)');
});

test.runIf(engine === 'sqlite')('the counts of a story are read by the story', () => {
  const one = planOf(listViewsByHour(read(), { ...instants, storyId }));
  expect(one).toContain('view_count_story (story_id=?)');
  expect(planOf(listViewsOf(read(), [storyId], instants))).toContain('view_count_story (story_id=?)');
  const ofStory = (table: string) => `${table}_count_story (story_id=? AND day>? AND day<?)`;
  expect(planOf(listSharesByDay(read(), { ...days, storyId }))).toContain(ofStory('share'));
  expect(planOf(listSharesOf(read(), [storyId], days))).toContain(ofStory('share'));
  expect(planOf(listArrivalsByDay(read(), { ...days, storyId }))).toContain(ofStory('arrival'));
  expect(planOf(listArrivalsOf(read(), [storyId], days))).toContain(ofStory('arrival'));
});
