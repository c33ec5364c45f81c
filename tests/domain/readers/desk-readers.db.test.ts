import { beforeAll, expect, test } from 'vitest';
import { getStoryReaders, readPaperReaders } from '#domain/readers/desk-readers';
import { exportDays, exportStories } from '#domain/readers/export-readers';
import { findMostRead } from '#domain/stories/most-read';
import { newId } from '#lib/id';
import { listAudit } from '../../support/audit.ts';
import {
  actorOf,
  draftStory,
  MORNING,
  openNewsroom,
  runStory,
  valueOf,
  withdraw,
} from '../../support/newsroom.ts';
import { countReaders } from '../../support/reader-counts.ts';

const TODAY = '2026-11-09';
const desk = actorOf('contributor');

beforeAll(openNewsroom);

const paper = async (span: 7 | 30 | 90) => valueOf(await readPaperReaders(desk, span, MORNING));

test('a new paper has its days, each without a reader', async () => {
  const { days, lastHours, mostRead, mostShared } = await paper(30);
  expect(days).toHaveLength(30);
  expect([days[0]?.day, days.at(-1)?.day]).toEqual(['2026-10-11', TODAY]);
  expect(days.map(({ views, shares, arrivals }) => ({ views, shares, arrivals }))).toEqual(
    days.map(() => ({ views: 0, shares: {}, arrivals: {} })),
  );
  expect([lastHours, mostRead, mostShared]).toEqual([[], [], []]);
});

test('what was counted stands in its span, by the paper and by the story', async () => {
  const [one, two] = [
    await runStory({ headline: 'Ferries stop' }),
    await runStory({ headline: '=HYPERLINK("x")' }),
  ];
  await countReaders({ storyId: one.id, day: TODAY, views: 1_000_000, arrivals: { search: 3, direct: 1 } });
  await countReaders({ storyId: one.id, day: '2026-11-02', views: 5, shares: { whatsapp: 2 } });
  await countReaders({ storyId: two.id, day: '2026-11-03', views: 7, shares: { x: 1, whatsapp: 4 } });
  await findMostRead(MORNING);

  const week = await paper(7);
  expect(week.days.map(({ views }) => views)).toEqual([7, 0, 0, 0, 0, 0, 1_000_000]);
  expect(week.days.at(-1)?.arrivals).toEqual({ search: 3, direct: 1 });
  expect(week.mostRead.map(({ name, views }) => [name, views])).toEqual([
    ['Ferries stop', 1_000_000],
    ['=HYPERLINK("x")', 7],
  ]);
  expect(week.mostShared.map(({ id }) => id)).toEqual([two.id]);
  expect(week.lastHours).toEqual([{ id: one.id, name: 'Ferries stop', views: 1_000_000 }]);
  expect((await paper(30)).mostShared.map(({ id }) => id)).toEqual([two.id, one.id]);

  const story = valueOf(await getStoryReaders(desk, { id: two.id, span: 7 }, MORNING));
  expect([story.name, story.path]).toEqual(['=HYPERLINK("x")', two.path]);
  expect(story.days.map(({ views }) => views)).toEqual([7, 0, 0, 0, 0, 0, 0]);
  expect(story.days[0]?.shares).toEqual({ x: 1, whatsapp: 4 });
});

test('a file to take away has every count under the name of what was counted, and no formula', async () => {
  const stories = valueOf(await exportStories(desk, 7, MORNING)).split('\r\n');
  expect(stories[0]).toMatch(/^\uFEFFstory,address,views,from_search,.*shared_whatsapp,/);
  expect(stories.some((line) => line.startsWith(`"'=HYPERLINK(""x"")",/2026/11/09/`))).toBe(true);
  const days = valueOf(await exportDays(desk, { span: 7 }, MORNING)).split('\r\n');
  expect(days).toHaveLength(9); // the head, seven days, the end of the last line
  expect(days.at(-2)).toMatch(/^2026-11-09,1000000,3,0,1,0,0,/);
});

test('that somebody took the counts away is in the audit', async () => {
  const { id } = await runStory();
  const actor = actorOf('contributor');
  valueOf(await exportDays(actor, { span: 7, storyId: id }, MORNING));
  expect(await listAudit(id)).toContainEqual(
    expect.objectContaining({
      action: 'export-readers',
      accountId: actor.accountId,
      details: { of: 'days', span: 7 },
    }),
  );
  valueOf(await exportStories(actor, 30, MORNING));
  const ofActor = (await listAudit('readers')).filter(({ accountId }) => accountId === actor.accountId);
  expect(ofActor).toMatchObject([{ action: 'export-readers', details: { of: 'stories', span: 30 } }]);
});

test('a story that readers never had, or have no more, has its room; one that is not there has none', async () => {
  const draft = await draftStory({ headline: 'Not yet' });
  const room = valueOf(await getStoryReaders(desk, { id: draft.id, span: 90 }, MORNING));
  expect([room.name, room.path, room.days.length]).toEqual(['Not yet', null, 90]);
  const gone = await runStory({ headline: 'Gone' });
  await countReaders({ storyId: gone.id, day: TODAY, views: 2 });
  await withdraw(gone, MORNING + 1);
  expect(valueOf(await getStoryReaders(desk, { id: gone.id, span: 7 }, MORNING + 2)).days.at(-1)?.views).toBe(
    2,
  );
  expect(await getStoryReaders(desk, { id: newId(), span: 7 }, MORNING)).toMatchObject({
    ok: false,
    failure: { code: 'not-found' },
  });
});
