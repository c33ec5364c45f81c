import { beforeAll, expect, test } from 'vitest';
import { countByDay, listLiveOnDays, nearestDay } from '#db/archive';
import { listLiveBreaking } from '#db/breaking';
import { read } from '#db/client';
import { engine } from '#db/engine';
import { listLiveEntries } from '#db/find/entries';
import { listBeginning, listNear } from '#db/find/words';
import { listLiveBy, listLiveInSection, listLiveOfDay, listLiveOnTopic } from '#db/published';
import { listLiveWithin, listNewestTexts } from '#db/sitemap';
import { listWriters } from '#db/person-stories';
import { listLiveTopics } from '#db/topics';
import { MORNING, openNewsroom } from '../support/newsroom.ts';
import { stepsOf } from '../support/plan-of.ts';

beforeAll(openNewsroom);

test.runIf(engine === 'sqlite')('what is breaking is found without reading every publication', () => {
  const plan = stepsOf(listLiveBreaking(read(), 3, MORNING));
  expect(plan.filter((step) => step.startsWith('SCAN'))).toEqual([]);
  expect(plan.join()).toContain('story_breaking');
});

test.runIf(engine === 'sqlite')(
  'the news of a day is found by the day, not by reading its whole section',
  () => {
    const of = { day: '2026-11-09', limit: 40 };
    const inSection = stepsOf(listLiveOfDay(read(), { ...of, sectionId: 'news' }, MORNING)).join();
    expect(inSection).toMatch(
      /publication_section \(section_id=\? AND first_published_at>\? AND first_published_at<\?\)/,
    );
    const everywhere = stepsOf(listLiveOfDay(read(), of, MORNING)).join();
    expect(everywhere).toContain('story_address (url_day=?)');
  },
);

test.runIf(engine === 'sqlite')('lists are read in the order of an index', async () => {
  const list = { before: null, limit: 25 };
  const inSection = stepsOf(listLiveInSection(read(), { ...list, sectionId: 'news' }, MORNING)).join();
  expect(inSection).toContain('publication_section (section_id=?)');
  expect(inSection).not.toContain('TEMP B-TREE');
  const by = stepsOf(listLiveBy(read(), { ...list, personId: 'somebody' }, MORNING)).join();
  expect(by).toContain('publication_person_person (person_id=?)');
  expect(by).not.toContain('TEMP B-TREE');
  const on = stepsOf(listLiveOnTopic(read(), { ...list, topicId: 'something' }, MORNING)).join();
  expect(on).toContain('publication_topic_topic (topic_id=?)');
  expect(on).not.toContain('TEMP B-TREE');
});

test.runIf(engine === 'sqlite')('the archive is counted and read by the indexes on days', () => {
  const days = { from: '2026-11-01', to: '2026-11-30' };
  const byDay = 'story_address (url_day>? AND url_day<?)';
  expect(stepsOf(countByDay(read(), days, MORNING)).join()).toContain(byDay);
  for (const side of ['before', 'after'] as const)
    expect(stepsOf(nearestDay(read(), { side, of: days.from }, MORNING)).join()).toMatch(
      /story_address \(url_day[<>]\?\)/,
    );
  const list = stepsOf(listLiveOnDays(read(), { ...days, before: null, limit: 25 }, MORNING)).join();
  expect(list).toContain('publication_first (first_published_at>? AND first_published_at<?)');
  expect(list).not.toContain('TEMP B-TREE');
});

test.runIf(engine === 'sqlite')('the indexes of topics and people look for one live story of each', () => {
  const topics = stepsOf(listLiveTopics(read(), 100, MORNING)).join();
  expect(topics).toContain('publication_topic_topic (topic_id=?)');
  expect(topics).not.toContain('TEMP B-TREE');
  const people = stepsOf(listWriters(read(), 100, MORNING)).join();
  expect(people).toContain('publication_person_person (person_id=?)');
  expect(people).not.toContain('TEMP B-TREE');
});

test.runIf(engine === 'sqlite')('what search has found is looked up by its keys', () => {
  const found = stepsOf(listLiveEntries(read(), [1, 2], MORNING));
  expect(found[0]).toContain('SEARCH find_entry USING INTEGER PRIMARY KEY (rowid=?)');
  expect(found.filter((step) => /^SCAN (?!json_each)/.test(step))).toEqual([]);
  expect(stepsOf(listBeginning(read(), 'fe', 50)).join()).toContain('find_word USING PRIMARY KEY');
  expect(stepsOf(listNear(read(), ['ferr'], 50)).join()).toContain('find_near USING PRIMARY KEY (piece=?)');
});

test.runIf(engine === 'sqlite')('a sitemap is read from one address on, in the order of their index', () => {
  const [start, end] = [
    { day: '2026-11-02', urlSlug: 'b' },
    { day: '2026-11-20', urlSlug: 'y' },
  ];
  for (const after of [null, { day: '2026-11-09', urlSlug: 'm' }]) {
    const span = { from: '2026-11-01', to: '2026-11-30', start, end, after, limit: 500 };
    const plan = stepsOf(listLiveWithin(read(), span, MORNING)).join();
    expect(plan).toContain('story_address (url_day>? AND url_day<?)');
    expect(plan).not.toContain('TEMP B-TREE');
  }
});

test.runIf(engine === 'sqlite')('the latest texts are found by when they began', () => {
  for (const before of [null, { at: MORNING, id: 'one' }]) {
    const plan = stepsOf(listNewestTexts(read(), { before, limit: 500 }, MORNING)).join();
    expect(plan).toContain('publication_starts (starts_at<?)');
    expect(plan).not.toContain('TEMP B-TREE FOR ORDER BY');
  }
});
