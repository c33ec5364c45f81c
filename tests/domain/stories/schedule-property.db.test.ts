import { and, asc, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { read } from '#db/client';
import { isLive as isLiveInSql } from '#db/live';
import { publication, story } from '#db/schema';
import { findStory } from '#db/stories';
import { MACHINE } from '#domain/access';
import { getDeskStory } from '#domain/stories/desk';
import { listDeskStories } from '#domain/stories/desk-list';
import { liftEmbargo, setEmbargo } from '#domain/stories/embargo-story';
import { isLive } from '#domain/stories/live';
import { publishStory } from '#domain/stories/publish-story';
import { saveStory } from '#domain/stories/save-story';
import { cancelSchedule, moveSchedule, scheduleStory } from '#domain/stories/schedule-story';
import { cancelWithdrawal, scheduleWithdrawal } from '#domain/stories/schedule-withdrawal';
import { unpublishStory } from '#domain/stories/unpublish-story';
import { updateStory } from '#domain/stories/update-story';
import { dayOf } from '#lib/zoned-time';
import {
  DAY,
  draftStory,
  HOUR,
  MORNING,
  openNewsroom,
  TIME_ZONE,
  valueOf,
  writeContent,
} from '../../support/newsroom.ts';

beforeAll(openNewsroom);

/** Few hours, far enough apart to change the day, so that they meet and fall behind each other often. */
const HOURS = 8;
const instantOf = (step: number) => MORNING + step * 7 * HOUR;
const step = fc.integer({ min: 0, max: HOURS });
/** The clock goes on, stands still, and now and then goes back: somebody sets it. */
const tick = fc.constantFrom(0, 0, 1, 1, 2, -1);

const COMMANDS = [
  'save',
  'publish',
  'update',
  'unpublish',
  'schedule',
  'move',
  'cancel',
  'withdraw later',
  'keep',
  'embargo',
  'lift',
] as const;
const act = fc.record({ command: fc.constantFrom(...COMMANDS), when: step, tick });
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** A sequence in which none is refused. */
const EACH_ONCE: Act[] = (
  [
    ['schedule', 2],
    ['move', 3],
    ['cancel', 0],
    ['embargo', 2],
    ['lift', 0],
    ['publish', 0],
    ['save', 0],
    ['update', 0],
    ['withdraw later', 3],
    ['keep', 0],
    ['unpublish', 0],
  ] as const
).map(([command, when]) => ({ command, when, tick: 0 }));

function run({ command, when }: Act, id: string, version: number, at: number) {
  const later = instantOf(when);
  switch (command) {
    case 'save':
      return saveStory(MACHINE, { id, version, content: writeContent(), slugline: '', urlSlug: '' }, at);
    case 'publish':
      return publishStory(MACHINE, { id, version }, at);
    case 'update':
      return updateStory(MACHINE, { id, version }, at);
    case 'unpublish':
      return unpublishStory(MACHINE, { id }, at);
    case 'schedule':
      return scheduleStory(MACHINE, { id, version, startsAt: later }, at);
    case 'move':
      return moveSchedule(MACHINE, { id, startsAt: later }, at);
    case 'cancel':
      return cancelSchedule(MACHINE, { id }, at);
    case 'withdraw later':
      return scheduleWithdrawal(MACHINE, { id, endsAt: later }, at);
    case 'keep':
      return cancelWithdrawal(MACHINE, { id }, at);
    case 'embargo':
      return setEmbargo(MACHINE, { id, until: later, reason: 'Asked for', opensPreviews: false }, at);
    default:
      return liftEmbargo(MACHINE, { id }, at);
  }
}

const rowsOf = (id: string) =>
  read().select().from(publication).where(eq(publication.storyId, id)).orderBy(asc(publication.startsAt));

/** What has to be true of a story after every command, whatever was asked of it before. */
async function checkRows(id: string) {
  const rows = (await rowsOf(id)).filter(({ startsAt, endsAt }) => startsAt < endsAt);
  rows.forEach((row, place) => {
    const next = rows[place + 1];
    if (next) expect(row.endsAt).toBeLessThanOrEqual(next.startsAt);
  });
  const found = await findStory(read(), id);
  if (found === null) throw new Error('the story is gone');
  const { embargoUntil, firstPublishedAt, urlDay } = found;
  expect(urlDay).toBe(firstPublishedAt === null ? null : dayOf(firstPublishedAt, TIME_ZONE));
  return { rows, embargoUntil };
}

/** What readers get at every hour, by SQL and by the pure rule, and what lists and the story's own page call it. */
async function checkReaders(id: string, at: number): Promise<void> {
  const { rows, embargoUntil } = await checkRows(id);
  for (let hour = 0; hour <= HOURS; hour += 1) {
    for (const instant of [instantOf(hour) - 1, instantOf(hour)]) {
      const live = await read()
        .select({ id: publication.id })
        .from(publication)
        .innerJoin(story, eq(story.id, publication.storyId))
        .where(and(eq(story.id, id), isLiveInSql(instant)));
      const pure = rows.filter((row) => isLive({ ...row, embargoUntil }, instant)).map((row) => row.id);
      expect(live.map((row) => row.id)).toEqual(pure);
      expect(pure.length).toBeLessThanOrEqual(1);
      if (embargoUntil !== null && instant < embargoUntil) expect(pure).toEqual([]);
    }
  }
  const { state, content } = valueOf(await getDeskStory(MACHINE, id, at));
  const search = content.headline; // like no other
  const listed = valueOf(await listDeskStories(MACHINE, { state, search, before: null }, at));
  expect(listed.stories.map((one) => one.id)).toContain(id);
}

test('whatever is asked of a story, in whatever order: its publications never overlap, and both predicates agree', async () => {
  const done = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 14 }), async (acts) => {
      const { id } = await draftStory();
      let clock = 0;
      for (const one of acts) {
        clock = Math.min(HOURS - 1, Math.max(0, clock + one.tick));
        const at = instantOf(clock);
        const { version } = valueOf(await getDeskStory(MACHINE, id, at));
        const result = await run(one, id, version, at);
        if (result.ok) done.add(one.command);
        await checkRows(id);
      }
      await checkReaders(id, instantOf(clock));
    }),
    { numRuns: 25, examples: [[EACH_ONCE]] },
  );
  expect(done).toEqual(new Set(COMMANDS)); // or the sequences never got anywhere
}, 120_000);

test('a clock that is set back and on again by two hours shows the same at the same hour, and nothing twice', async () => {
  const which = await draftStory();
  const startsAt = MORNING + DAY;
  valueOf(await scheduleStory(MACHINE, { ...which, startsAt }, MORNING));
  const seen = async (at: number) => valueOf(await getDeskStory(MACHINE, which.id, at)).state;
  for (const at of [startsAt - 1, startsAt, startsAt - 2 * HOUR, startsAt + 2 * HOUR, startsAt - 1, startsAt])
    expect(await seen(at)).toBe(at < startsAt ? 'scheduled' : 'live');
  expect(await rowsOf(which.id)).toHaveLength(1);
});
