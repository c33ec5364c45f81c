import { beforeAll, expect, test, vi } from 'vitest';
import { MACHINE } from '#domain/access';
import { correctStory } from '#domain/stories/corrections';
import { withdraw, MINUTE, MORNING, openNewsroom, runStory, valueOf } from '#tests/support/newsroom';
import { answerFeed, type FindFeedList } from '../../app/reader/answer-feed.ts';
import { paperFeed, personFeed, sectionFeed, topicFeed } from '../../app/reader/feed-lists.ts';

let now = MORNING + 2 * MINUTE;
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'x-stringer-at': String(now) }),
}));

beforeAll(openNewsroom);

const FORMS = ['rss', 'atom', 'json'] as const;
const textOf = async (form: (typeof FORMS)[number], list: FindFeedList) =>
  (await answerFeed(form, list)).text();

test('a story stands in each form of each list that has it, with its text and its correction', async () => {
  const bylines = [{ name: 'Ila Menon', role: 'reporting' as const }];
  const story = await runStory({ headline: 'Nine ferries left', bylines, topics: ['Ferries'] });
  const words = 'It was eight ferries.';
  const note = { kind: 'correction', place: 'bottom', words, update: null } as const;
  valueOf(await correctStory(MACHINE, { id: story.id, ...note }, MORNING + MINUTE));
  const lists = [paperFeed, sectionFeed('news'), personFeed('ila-menon'), topicFeed('ferries')];
  for (const form of FORMS) {
    for (const list of lists) {
      const text = await textOf(form, list);
      for (const part of ['Nine ferries left', 'The ferry stopped at noon.', words, '/by/ila-menon'])
        if (form !== 'rss' || part !== '/by/ila-menon')
          expect([form, text.includes(part), part]).toEqual([form, true, part]);
    }
    expect(await textOf(form, sectionFeed('in-depth'))).not.toContain('Nine ferries left');
  }
  now += MINUTE;
  await withdraw(story, now);
  for (const form of FORMS) {
    for (const list of lists.slice(0, 3)) expect(await textOf(form, list)).not.toContain('ferries left');
    expect((await answerFeed(form, topicFeed('ferries'))).status).toBe(404);
  }
});

test('says what it is, when it changed and that pages of others may read it', async () => {
  await runStory({ headline: 'A later one' }, MORNING + MINUTE);
  const { headers } = await answerFeed('atom', paperFeed);
  expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  expect(headers.get('last-modified')).toBe(new Date(MORNING + MINUTE).toUTCString());
  expect(headers.get('access-control-allow-origin')).toBe('*');
  expect(headers.get('link')).toBeNull();
});
