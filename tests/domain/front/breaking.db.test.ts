import { beforeAll, beforeEach, expect, test } from 'vitest';
import { read, write } from '#db/client';
import { findEdition } from '#db/edition';
import { findNextTurn } from '#db/published';
import { story } from '#db/schema';
import { MACHINE } from '#domain/access';
import { listBreaking } from '#domain/front/breaking';
import { breakNews, endBreaking } from '#domain/stories/break-news';
import { publishStory } from '#domain/stories/publish-story';
import { scheduleStory } from '#domain/stories/schedule-story';
import { scheduleWithdrawal } from '#domain/stories/schedule-withdrawal';
import {
  actorOf,
  draftStory,
  HOUR,
  MORNING,
  openNewsroom,
  runStory,
  valueOf,
  withdraw,
} from '../../support/newsroom.ts';

beforeAll(openNewsroom);
beforeEach(() => write(async (tx) => void (await tx.update(story).set({ breakingUntil: null }))));

const idsAt = async (at: number) => (await listBreaking(at)).map(({ id }) => id);
const UNTIL = MORNING + 2 * HOUR;
const refused = { failure: { code: 'invalid' } };

test('a live story is breaking until its hour, and ends by itself', async () => {
  const { id } = await runStory();
  valueOf(await breakNews(MACHINE, { id, until: UNTIL }, MORNING));
  expect(await idsAt(UNTIL - 1)).toEqual([id]);
  expect(await findNextTurn(read(), UNTIL - 1)).toBe(UNTIL);
  expect(await idsAt(UNTIL)).toEqual([]);
});

test('it is ended by hand, by an editor only, and the page that shows it is no longer the newest', async () => {
  const author = actorOf('author');
  const { id } = await runStory();
  expect(await breakNews(author, { id, until: UNTIL }, MORNING)).toMatchObject({
    failure: { code: 'not-allowed' },
  });
  const editor = actorOf('editor');
  valueOf(await breakNews(editor, { id, until: UNTIL }, MORNING));
  const before = await findEdition(read());
  expect(await endBreaking(author, { id }, MORNING)).toMatchObject({ failure: { code: 'not-allowed' } });
  valueOf(await endBreaking(editor, { id }, MORNING));
  expect(await idsAt(MORNING)).toEqual([]);
  expect((await findEdition(read())).hard).toBe(before.number + 1);
  expect(await endBreaking(editor, { id }, MORNING)).toMatchObject(refused);
});

test('only a live story breaks, for 48 hours at most, and never into the past', async () => {
  const draft = await draftStory();
  const scheduled = await draftStory();
  valueOf(await scheduleStory(MACHINE, { ...scheduled, startsAt: UNTIL }, MORNING));
  for (const { id } of [draft, scheduled])
    expect(await breakNews(MACHINE, { id, until: UNTIL }, MORNING)).toMatchObject(refused);
  const { id } = await runStory();
  for (const until of [MORNING, MORNING + 48 * HOUR + 1])
    expect(await breakNews(MACHINE, { id, until }, MORNING)).toMatchObject(refused);
  valueOf(await breakNews(MACHINE, { id, until: MORNING + 48 * HOUR }, MORNING));
});

test('three break at once and no fourth, the newest story first; one of them may go on for longer', async () => {
  const stories = [];
  for (let number = 0; number < 4; number += 1) stories.push(await runStory({}, MORNING - number));
  const [first, second, third, fourth] = stories.map(({ id }) => id);
  if (!first || !second || !third || !fourth) throw new Error('four stories');
  for (const id of [third, first, second]) valueOf(await breakNews(MACHINE, { id, until: UNTIL }, MORNING));
  expect(await breakNews(MACHINE, { id: fourth, until: UNTIL }, MORNING)).toMatchObject(refused);
  expect(await idsAt(MORNING)).toEqual([first, second, third]);
  valueOf(await breakNews(MACHINE, { id: second, until: UNTIL + HOUR }, MORNING));
  expect(await idsAt(UNTIL)).toEqual([second]);
  valueOf(await breakNews(MACHINE, { id: fourth, until: UNTIL + HOUR }, UNTIL));
});

test('a withdrawn story is breaking no more, also when it comes back', async () => {
  const which = await runStory();
  valueOf(await breakNews(MACHINE, { id: which.id, until: UNTIL }, MORNING));
  await withdraw(which, MORNING + 1);
  expect(await idsAt(MORNING + 1)).toEqual([]);
  const startsAt = MORNING + HOUR;
  valueOf(await scheduleStory(MACHINE, { id: which.id, version: 1, startsAt }, MORNING + 1));
  expect(await idsAt(startsAt)).toEqual([]);
});

test('a story that its schedule took from readers is breaking no more when it comes back', async () => {
  const stories = [await runStory(), await runStory()];
  for (const { id } of stories) {
    valueOf(await breakNews(MACHINE, { id, until: UNTIL }, MORNING));
    valueOf(await scheduleWithdrawal(MACHINE, { id, endsAt: MORNING + HOUR / 2 }, MORNING));
  }
  const [now, later] = stories;
  if (!now || !later) throw new Error('two stories');
  valueOf(await publishStory(MACHINE, { id: now.id, version: 1 }, MORNING + HOUR));
  const startsAt = MORNING + HOUR + 1;
  valueOf(await scheduleStory(MACHINE, { id: later.id, version: 1, startsAt }, MORNING + HOUR));
  expect(await idsAt(startsAt)).toEqual([]);
});
