import { beforeAll, describe, expect, test } from 'vitest';
import { type Actor, MACHINE } from '#domain/access';
import { getBudget, planNewStory } from '#domain/stories/budget';
import { listDeskStories } from '#domain/stories/desk-list';
import { markReady, sendToReview, spikeStory } from '#domain/stories/move-stage';
import { assignStory, planStory, setDueDate } from '#domain/stories/plan-story';
import { publishStory } from '#domain/stories/publish-story';
import { saveStory } from '#domain/stories/save-story';
import type { Stage } from '#domain/stories/stages';
import { getToday } from '#domain/stories/today';
import { newId } from '#lib/id';
import {
  actorOf,
  DAY,
  draftStory,
  HOUR,
  MORNING,
  openNewsroom,
  valueOf,
  writeContent,
} from '../../support/newsroom.ts';
import { hirePerson } from '../../support/people.ts';

beforeAll(openNewsroom);

const idsIn = ({ rows }: { rows: { id: string }[] }) => rows.map(({ id }) => id);
const today = async (actor: Actor = MACHINE, at = MORNING) => valueOf(await getToday(actor, at));
const move = (id: string, from: Stage) => ({ id, from, note: '', version: 1 });

test('the day shows each story where something is to be done with it, and nowhere else', async () => {
  const [review, ready, spiked, live] = [
    await draftStory(),
    await draftStory(),
    await draftStory(),
    await draftStory(),
  ];
  valueOf(await sendToReview(MACHINE, move(review.id, 'draft'), MORNING));
  valueOf(await markReady(MACHINE, move(ready.id, 'draft'), MORNING));
  valueOf(await sendToReview(MACHINE, move(spiked.id, 'draft'), MORNING));
  valueOf(await spikeStory(MACHINE, move(spiked.id, 'review'), MORNING));
  valueOf(await publishStory(MACHINE, { id: live.id, version: 1 }, MORNING));
  const lists = await today();
  expect(idsIn(lists.review)).toEqual([review.id]);
  expect(idsIn(lists.ready)).toEqual([ready.id]);
  expect(idsIn(lists.justPublished)).toEqual([live.id]);
  expect(idsIn((await today(MACHINE, MORNING + DAY + 1)).justPublished)).toEqual([]);
});

test('what has a publication that begins later is scheduled, and not ready any more', async () => {
  const { id } = await draftStory();
  valueOf(await publishStory(MACHINE, { id, version: 1 }, MORNING + HOUR));
  const before = await today();
  expect(before.scheduled.rows).toMatchObject([{ id, startsAt: MORNING + HOUR, isFirst: true }]);
  expect(idsIn(before.ready)).not.toContain(id);
  expect(idsIn((await today(MACHINE, MORNING + HOUR)).scheduled)).toEqual([]);
});

test('mine is what I began or was given, until readers have its newest text', async () => {
  const { id: accountId } = await hirePerson('author');
  const asha: Actor = { ...actorOf('author'), accountId };
  const own = await draftStory({}, MORNING, asha);
  const given = await draftStory({}, MORNING + 1);
  valueOf(await assignStory(MACHINE, { id: given.id, from: null, to: accountId }, MORNING));
  expect(idsIn((await today(asha)).mine)).toEqual([given.id, own.id]);
  valueOf(await publishStory(asha, { id: own.id, version: 1 }, MORNING));
  expect(idsIn((await today(asha)).mine)).toEqual([given.id]);
  const draft = { content: writeContent(), slugline: '', urlSlug: '' };
  valueOf(await saveStory(asha, { id: own.id, version: 1, ...draft }, MORNING + 2));
  expect(idsIn((await today(asha)).mine)).toEqual([own.id, given.id]);
  const filter = { state: null, search: '', before: null, personId: accountId };
  expect(valueOf(await listDeskStories(MACHINE, filter, MORNING)).counts.all).toBe(2);
});

test('what was due is overdue until it is done', async () => {
  const { id } = await draftStory();
  valueOf(await setDueDate(MACHINE, { id, from: null, to: '2026-11-09T10:00' }, MORNING));
  expect(idsIn((await today(MACHINE, MORNING)).overdue)).not.toContain(id);
  expect(idsIn((await today(MACHINE, MORNING + 1)).overdue)).toContain(id);
  const filter = { state: null, search: '', before: null, dueBefore: MORNING + 1 };
  expect(valueOf(await listDeskStories(MACHINE, filter, MORNING)).stories).toMatchObject([{ id }]);
  valueOf(await publishStory(MACHINE, { id, version: 1 }, MORNING));
  expect(idsIn((await today(MACHINE, MORNING + 1)).overdue)).not.toContain(id);
});

describe('the story budget', () => {
  const week = { first: '2026-12-07', days: 7, sectionId: null, personId: null };
  const planned = async (asked: Partial<typeof week> | { sectionId: string } = {}, actor: Actor = MACHINE) =>
    valueOf(await getBudget(actor, { ...week, ...asked }, MORNING));

  test('shows a story on its day, with the time at which readers get it, and on no other', async () => {
    const { id } = await draftStory();
    valueOf(await planStory(MACHINE, { id, from: null, to: '2026-12-13' }, MORNING));
    valueOf(await publishStory(MACHINE, { id, version: 1 }, MORNING + HOUR));
    const entry = { id, plannedDay: '2026-12-13', scheduledFor: MORNING + HOUR, isLive: false };
    expect((await planned()).planned).toMatchObject([entry]);
    expect(valueOf(await getBudget(MACHINE, week, MORNING + HOUR)).planned).toMatchObject([
      { id, isLive: true, scheduledFor: null },
    ]);
    expect((await planned({ first: '2026-12-06' })).planned).toEqual([]);
    expect((await planned({ sectionId: 'in-depth' })).planned).toEqual([]);
  });

  test('takes a new story with a slugline and a section; a stranger’s is not moved', async () => {
    const asha = actorOf('contributor');
    const id = newId();
    const story = { id, slugline: 'ferry strike', sectionId: 'in-depth', day: '2026-12-10' };
    valueOf(await planNewStory(asha, story, MORNING));
    const [entry] = (await planned({ sectionId: 'in-depth' }, asha)).planned;
    expect(entry).toMatchObject({ id, name: 'ferry strike', mayPlan: true });
    const [seen] = (await planned({ sectionId: 'in-depth' }, actorOf('contributor'))).planned;
    expect(seen?.mayPlan).toBe(false);
    const nameless = { ...story, id: newId(), slugline: '' };
    expect(await planNewStory(asha, nameless, MORNING)).toMatchObject({ failure: { code: 'invalid' } });
    const elsewhen = { ...story, id: newId(), day: '2026-02-30' };
    expect(await planNewStory(asha, elsewhen, MORNING)).toMatchObject({ failure: { code: 'invalid' } });
  });

  test('has what is planned for no day beside it, until readers have it', async () => {
    const { id } = await draftStory();
    const isUnplanned = async () => idsIn({ rows: (await planned()).unplanned }).includes(id);
    expect(await isUnplanned()).toBe(true);
    valueOf(await planStory(MACHINE, { id, from: null, to: '2027-01-01' }, MORNING));
    expect(await isUnplanned()).toBe(false);
    valueOf(await planStory(MACHINE, { id, from: '2027-01-01', to: null }, MORNING));
    valueOf(await publishStory(MACHINE, { id, version: 1 }, MORNING));
    expect(await isUnplanned()).toBe(false);
  });
});
