import { beforeAll, expect, test } from 'vitest';
import { listAudit } from '#db/audit';
import { read } from '#db/client';
import { isMediaLive } from '#db/media';
import { findNextTurn } from '#db/published';
import { findStory } from '#db/stories';
import { MACHINE } from '#domain/access';
import { resolveAddress } from '#domain/front/addresses';
import { changeAddress } from '#domain/stories/change-address';
import { getDeskStory } from '#domain/stories/desk';
import { DESK_STATES, listDeskStories } from '#domain/stories/desk-list';
import { publishStory } from '#domain/stories/publish-story';
import { findPublishedStory } from '#domain/stories/published';
import { saveStory } from '#domain/stories/save-story';
import { cancelSchedule, moveSchedule, scheduleStory } from '#domain/stories/schedule-story';
import { cancelWithdrawal, scheduleWithdrawal } from '#domain/stories/schedule-withdrawal';
import { unpublishStory } from '#domain/stories/unpublish-story';
import { updateStory } from '#domain/stories/update-story';
import {
  actorOf,
  addPicture,
  DAY,
  draftStory,
  HOUR,
  MINUTE,
  MORNING,
  openNewsroom,
  runStory,
  valueOf,
  writeContent,
} from '../../support/newsroom.ts';
import { listDay } from '#tests/support/days';

beforeAll(openNewsroom);

const EVENING = MORNING + 8 * HOUR; // 18:00 in Kolkata
const YEAR = 365 * DAY;

const findAt = async (path: string, at: number) => {
  const [, year, month, date, urlSlug = ''] = path.split('/');
  return findPublishedStory(`${year}-${month}-${date}`, urlSlug, at);
};
const headlineAt = async (path: string, at: number) => {
  const found = await findAt(path, at);
  return found?.kind === 'live' ? found.story.headline : (found?.kind ?? 'nothing');
};
const stateOf = async (id: string, at: number) => valueOf(await getDeskStory(MACHINE, id, at)).state;

/** A newer text, as version 2. */
async function write(id: string, headline: string, version = 1) {
  const content = writeContent({ headline });
  return valueOf(await saveStory(MACHINE, { id, version, content, slugline: '', urlSlug: '' }, MORNING))
    .version;
}

test('a scheduled story is nowhere before its hour and there at its hour, with its pictures', async () => {
  const mediaId = await addPicture();
  const slides = [{ mediaId, alt: 'A', caption: '', credit: '' }];
  const which = await draftStory({ headline: 'The evening ferry', slides });
  const { path } = valueOf(await scheduleStory(MACHINE, { ...which, startsAt: EVENING }, MORNING));
  expect(path).toBe('/2026/11/09/the-evening-ferry');
  expect(await stateOf(which.id, EVENING - 1)).toBe('scheduled');
  expect(await headlineAt(path, EVENING - 1)).toBe('nothing');
  expect(await resolveAddress(path, new URLSearchParams(), EVENING - 1)).toEqual({ kind: 'missing' });
  expect((await listDay('2026-11-09', EVENING - 1)).map(({ id }) => id)).not.toContain(which.id);
  expect(await isMediaLive(read(), mediaId, EVENING - 1)).toBe(false);
  expect(await findNextTurn(read(), EVENING - 1)).toBe(EVENING);

  expect(await stateOf(which.id, EVENING)).toBe('live');
  expect(await headlineAt(path, EVENING)).toBe('The evening ferry');
  expect((await listDay('2026-11-09', EVENING)).filter(({ id }) => id === which.id)).toHaveLength(1);
  expect(await isMediaLive(read(), mediaId, EVENING)).toBe(true);
});

test('what is saved after it was scheduled is not published, until it is put into the schedule', async () => {
  const which = await draftStory({ headline: 'First words' });
  const { path } = valueOf(await scheduleStory(MACHINE, { ...which, startsAt: EVENING }, MORNING));
  const version = await write(which.id, 'Second words');
  expect(await headlineAt(path, EVENING)).toBe('First words');
  valueOf(await scheduleStory(MACHINE, { id: which.id, version, startsAt: EVENING }, MORNING));
  expect(await headlineAt(path, EVENING)).toBe('Second words');
});

test('a schedule moves with its day, keeps its text, and leaves nothing behind', async () => {
  const which = await draftStory({ headline: 'Moved about' });
  const first = valueOf(await scheduleStory(MACHINE, { ...which, startsAt: EVENING }, MORNING)).path;
  await write(which.id, 'Not this one');
  const moved = { id: which.id, startsAt: EVENING + DAY };
  const { path } = valueOf(await moveSchedule(MACHINE, moved, MORNING));
  expect(path).toBe('/2026/11/10/moved-about');
  expect(await headlineAt(first, EVENING + DAY)).toBe('nothing');
  expect(await headlineAt(path, EVENING + DAY - 1)).toBe('nothing');
  expect(await headlineAt(path, EVENING + DAY)).toBe('Moved about');
  const audit = await listAudit(read(), 50);
  const entry = audit.find(({ action, subject }) => action === 'move-schedule' && subject === which.id);
  expect(entry).toMatchObject({
    details: { from: '2026-11-09T12:30:00.000Z', startsAt: '2026-11-10T12:30:00.000Z' },
  });
});

test('a cancelled schedule leaves a draft without address and date; its address is free for others', async () => {
  const which = await draftStory({ headline: 'Called off' });
  const { path } = valueOf(await scheduleStory(MACHINE, { ...which, startsAt: EVENING }, MORNING));
  const other = await draftStory({ headline: 'Called off' });
  expect(await scheduleStory(MACHINE, { ...other, startsAt: EVENING }, MORNING)).toMatchObject({
    failure: { fields: { urlSlug: expect.any(String) } },
  });
  valueOf(await cancelSchedule(MACHINE, { id: which.id }, MORNING));
  expect(await findStory(read(), which.id)).toMatchObject({ urlDay: null, firstPublishedAt: null });
  expect(await stateOf(which.id, EVENING)).toBe('draft');
  expect(valueOf(await scheduleStory(MACHINE, { ...other, startsAt: EVENING }, MORNING)).path).toBe(path);
  expect(await cancelSchedule(MACHINE, { id: which.id }, MORNING)).toMatchObject({ ok: false });
});

test('an update of a live story comes at its hour, and one that is made now takes its place', async () => {
  const { id, path } = await runStory({ headline: 'As it was' });
  const version = await write(id, 'As it will be');
  valueOf(await scheduleStory(MACHINE, { id, version, startsAt: EVENING }, MORNING));
  expect(await headlineAt(path, EVENING - 1)).toBe('As it was');
  expect(await headlineAt(path, EVENING)).toBe('As it will be');
  expect(await stateOf(id, EVENING - 1)).toBe('changed');
  const newest = await write(id, 'As it is now', version);
  valueOf(await updateStory(MACHINE, { id, version: newest }, MORNING + HOUR));
  expect(await headlineAt(path, EVENING)).toBe('As it is now');
});

test('a scheduled update that is cancelled leaves what readers have', async () => {
  const { id, path } = await runStory({ headline: 'It stays' });
  const version = await write(id, 'It never comes');
  valueOf(await scheduleStory(MACHINE, { id, version, startsAt: EVENING }, MORNING));
  valueOf(await cancelSchedule(MACHINE, { id }, MORNING + HOUR));
  expect(await headlineAt(path, EVENING)).toBe('It stays');
  expect(await findStory(read(), id)).toMatchObject({ firstPublishedAt: MORNING, urlDay: '2026-11-09' });
});

test('a withdrawal comes at its hour, moves, and can be cancelled', async () => {
  const { id, path } = await runStory({ headline: 'For a day' });
  valueOf(await scheduleWithdrawal(MACHINE, { id, endsAt: EVENING }, MORNING));
  expect(await headlineAt(path, EVENING - 1)).toBe('For a day');
  expect(await headlineAt(path, EVENING)).toBe('withdrawn');
  expect(await findNextTurn(read(), EVENING - 1)).toBe(EVENING);
  valueOf(await scheduleWithdrawal(MACHINE, { id, endsAt: EVENING + HOUR }, MORNING));
  expect(await headlineAt(path, EVENING)).toBe('For a day');
  expect(await headlineAt(path, EVENING + HOUR)).toBe('withdrawn');
  valueOf(await cancelWithdrawal(MACHINE, { id }, MORNING));
  expect(await headlineAt(path, EVENING + YEAR)).toBe('For a day');
  expect(await cancelWithdrawal(MACHINE, { id }, MORNING)).toMatchObject({ ok: false });
});

test('an update and a withdrawal stand in their order, and the end stays when the update goes or comes', async () => {
  const { id, path } = await runStory({ headline: 'One' });
  const version = await write(id, 'Two');
  valueOf(await scheduleWithdrawal(MACHINE, { id, endsAt: EVENING }, MORNING));
  const late = await scheduleStory(MACHINE, { id, version, startsAt: EVENING }, MORNING);
  expect(late).toMatchObject({ failure: { fields: { startsAt: expect.any(String) } } });
  valueOf(await scheduleStory(MACHINE, { id, version, startsAt: EVENING - HOUR }, MORNING));
  const early = await scheduleWithdrawal(MACHINE, { id, endsAt: EVENING - HOUR }, MORNING);
  expect(early).toMatchObject({ failure: { fields: { endsAt: expect.any(String) } } });
  expect(await headlineAt(path, EVENING - HOUR)).toBe('Two');
  expect(await headlineAt(path, EVENING)).toBe('withdrawn');
  valueOf(await cancelSchedule(MACHINE, { id }, MORNING));
  expect(await headlineAt(path, EVENING - 1)).toBe('One');
  expect(await headlineAt(path, EVENING)).toBe('withdrawn');
});

test('publishing now takes the place of a schedule, with the day of now', async () => {
  const which = await draftStory({ headline: 'Sooner' });
  const startsAt = EVENING + 2 * DAY;
  valueOf(await scheduleStory(MACHINE, { ...which, startsAt }, MORNING));
  const { path } = valueOf(await publishStory(MACHINE, which, MORNING));
  expect(path).toBe('/2026/11/09/sooner');
  expect(await headlineAt(path, MORNING)).toBe('Sooner');
  expect((await listDay('2026-11-11', startsAt)).map(({ id }) => id)).not.toContain(which.id);
  expect(await findStory(read(), which.id)).toMatchObject({ firstPublishedAt: MORNING });
});

test('unpublishing takes away what was to come', async () => {
  const { id, path } = await runStory({ headline: 'Gone' });
  const version = await write(id, 'Would come back');
  valueOf(await scheduleStory(MACHINE, { id, version, startsAt: EVENING }, MORNING));
  valueOf(await unpublishStory(MACHINE, { id }, MORNING + HOUR));
  expect(await headlineAt(path, EVENING + YEAR)).toBe('withdrawn');
  expect(await stateOf(id, MORNING + HOUR)).toBe('withdrawn');
  valueOf(await scheduleStory(MACHINE, { id, version, startsAt: EVENING }, MORNING + HOUR));
  expect(await headlineAt(path, EVENING - 1)).toBe('withdrawn');
  expect(await headlineAt(path, EVENING)).toBe('Would come back');
  expect(await unpublishStory(MACHINE, { id }, EVENING - 1)).toMatchObject({ failure: { code: 'invalid' } });
});

test('the past, and what is more than five years ahead, is refused; a year ahead is not', async () => {
  const which = await draftStory({ headline: 'Next year' });
  for (const startsAt of [MORNING, MORNING - MINUTE, MORNING + 6 * YEAR])
    expect(await scheduleStory(MACHINE, { ...which, startsAt }, MORNING)).toMatchObject({
      failure: { code: 'invalid', fields: { startsAt: expect.any(String) } },
    });
  const { path } = valueOf(await scheduleStory(MACHINE, { ...which, startsAt: MORNING + YEAR }, MORNING));
  expect(await headlineAt(path, MORNING + YEAR - 1)).toBe('nothing');
  expect(await headlineAt(path, MORNING + YEAR)).toBe('Next year');
});

test('an unready text is not scheduled, and a refusal leaves what was scheduled before', async () => {
  const which = await draftStory({ headline: 'Ready' });
  const { path } = valueOf(await scheduleStory(MACHINE, { ...which, startsAt: EVENING }, MORNING));
  const version = await write(which.id, 'TK headline');
  const refused = await scheduleStory(MACHINE, { id: which.id, version, startsAt: EVENING + HOUR }, MORNING);
  expect(refused).toMatchObject({ failure: { fields: { headline: expect.any(String) } } });
  expect(await headlineAt(path, EVENING)).toBe('Ready');
  const behind = await scheduleStory(MACHINE, { ...which, startsAt: EVENING + HOUR }, MORNING);
  expect(behind).toMatchObject({ failure: { code: 'changed-elsewhere' } });
});

test('the URL slug of a scheduled story changes without a trace, since nobody has it', async () => {
  const which = await draftStory({ headline: 'Named badly' });
  const { path } = valueOf(await scheduleStory(MACHINE, { ...which, startsAt: EVENING }, MORNING));
  const renamed = { id: which.id, urlSlug: 'named-well' };
  expect(valueOf(await changeAddress(MACHINE, renamed, MORNING)).path).toBe('/2026/11/09/named-well');
  for (const at of [MORNING, EVENING])
    expect(await resolveAddress(path, new URLSearchParams(), at)).toEqual({ kind: 'missing' });
  expect(await headlineAt('/2026/11/09/named-well', EVENING)).toBe('Named badly');
});

test('a contributor schedules nothing, and an author only own stories', async () => {
  const [contributor, author] = [actorOf('contributor'), actorOf('author')];
  const theirs = await draftStory({}, MORNING, contributor);
  const own = await draftStory({}, MORNING, author);
  const denied = { failure: { code: 'not-allowed' } };
  expect(await scheduleStory(contributor, { ...theirs, startsAt: EVENING }, MORNING)).toMatchObject(denied);
  expect(await scheduleStory(author, { ...theirs, startsAt: EVENING }, MORNING)).toMatchObject(denied);
  valueOf(await scheduleStory(author, { ...own, startsAt: EVENING }, MORNING));
  const { id } = own;
  for (const refused of [
    await moveSchedule(contributor, { id, startsAt: EVENING }, MORNING),
    await cancelSchedule(contributor, { id }, MORNING),
    await scheduleWithdrawal(contributor, { id, endsAt: EVENING + HOUR }, MORNING),
    await cancelWithdrawal(contributor, { id }, MORNING),
  ])
    expect(refused).toMatchObject(denied);
});

test('lists and counts of the desk agree with each other about every state', async () => {
  const which = await draftStory({ headline: 'Counted as scheduled' });
  valueOf(await scheduleStory(MACHINE, { ...which, startsAt: EVENING }, MORNING));
  const list = async (state: (typeof DESK_STATES)[number]) =>
    valueOf(await listDeskStories(MACHINE, { state, search: '', before: null }, MORNING + HOUR));
  let sum = 0;
  for (const state of DESK_STATES) {
    const { stories, counts } = await list(state);
    expect(stories.every((story) => story.state === state)).toBe(true);
    expect(counts[state]).toBe(stories.length);
    sum += counts[state];
    if (state === 'scheduled') expect(stories.map(({ id }) => id)).toContain(which.id);
  }
  expect((await list('draft')).counts.all).toBe(sum);
});
