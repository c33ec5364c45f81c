import { beforeAll, expect, test } from 'vitest';
import { read, write } from '#db/client';
import { findEdition } from '#db/edition';
import { job } from '#db/schema';
import { updateSettings } from '#db/settings';
import { type Actor, MACHINE } from '#domain/access';
import { resolveAddress } from '#domain/front/addresses';
import { hirePerson } from '../../support/people.ts';
import { isMediaLive } from '#db/media';
import { disableAccount } from '#domain/people/accounts';
import { readSettings } from '#domain/settings/read-settings';
import { changeAddress } from '#domain/stories/change-address';
import { listDeskStories } from '#domain/stories/desk-list';
import { createPreviewLink, readPreview } from '#domain/stories/preview-links';
import { publishStory } from '#domain/stories/publish-story';
import { findPublishedStory } from '#domain/stories/published';
import { saveStory } from '#domain/stories/save-story';
import { getSchedule } from '#domain/stories/schedule-facts';
import { cancelSchedule, scheduleStory } from '#domain/stories/schedule-story';
import { cancelWithdrawal, scheduleWithdrawal } from '#domain/stories/schedule-withdrawal';
import { unpublishStory } from '#domain/stories/unpublish-story';
import { withdrawStory } from '#domain/stories/withdraw-story';
import { listDeskWithdrawals } from '#domain/stories/withdrawals';
import { listAudit } from '../../support/audit.ts';
import {
  actorOf,
  addPicture,
  DAY,
  draftStory,
  HOUR,
  MORNING,
  openNewsroom,
  runStory,
  valueOf,
  writeContent,
} from '../../support/newsroom.ts';
import { listDay } from '#tests/support/days';

beforeAll(openNewsroom);

const EDITOR = actorOf('editor');
const KILL = {
  kind: 'kill',
  reason: 'The source made it up.',
  notice: 'We were wrong about the ferry.',
} as const;

const kill = (id: string, at: number, parts: object = {}) =>
  withdrawStory(EDITOR, { id, ...KILL, ...parts }, at);

const killLater = (id: string, endsAt: number, parts: object = {}) =>
  scheduleWithdrawal(EDITOR, { id, endsAt, withdrawal: { ...KILL, ...parts } }, MORNING);

const NOT_ALLOWED = { failure: { code: 'not-allowed' } };

const mails = async () => (await read().select().from(job)).map(({ payload }) => payload);

test('its author cannot give readers again what an editor withdrew, only what was unpublished', async () => {
  const author = actorOf('author');
  const { id, version } = await draftStory({}, MORNING, author);
  const publish = (actor: Actor, at: number) => publishStory(actor, { id, version }, at);
  const startsAt = MORNING + DAY;
  valueOf(await publish(author, MORNING));
  valueOf(await unpublishStory(author, { id }, MORNING + 1));
  valueOf(await publish(author, MORNING + 2));
  valueOf(await kill(id, MORNING + 3));
  expect(await publish(author, MORNING + 4)).toMatchObject(NOT_ALLOWED);
  expect(await scheduleStory(author, { id, version, startsAt }, MORNING + 4)).toMatchObject(NOT_ALLOWED);
  valueOf(await publish(EDITOR, MORNING + 5));
  const next = { id, version, content: writeContent(), slugline: '', urlSlug: '' };
  valueOf(await saveStory(author, next, MORNING + 5));
  valueOf(await scheduleStory(author, { id, version: 2, startsAt }, MORNING + 5)); // readers have it
  valueOf(await unpublishStory(author, { id }, MORNING + 6));
  valueOf(await scheduleStory(author, { id, version: 2, startsAt }, MORNING + 7));
});

test('a withdrawal takes effect at its instant: the address, the lists, the pictures, the preview links', async () => {
  const [own, shared] = [await addPicture(), await addPicture()];
  const slides = [own, shared].map((mediaId) => ({ mediaId, alt: 'A map', caption: '', credit: '' }));
  const story = await runStory({ slides });
  await runStory({ slides: slides.slice(1) });
  const { url } = valueOf(await createPreviewLink(EDITOR, { storyId: story.id, hours: 24 }, MORNING));
  const token = url.split('/').at(-1) ?? '';
  expect(await readPreview(token, MORNING)).not.toBeNull();
  const before = await findEdition(read());
  const end = MORNING + HOUR;
  valueOf(await kill(story.id, end));
  expect(await findEdition(read())).toEqual({ number: before.number + 1, hard: before.number + 1 });
  expect(await findPublishedStory(story.day, story.urlSlug, end)).toEqual({
    kind: 'withdrawn',
    withdrawnAt: end,
    notice: { kind: 'kill', words: KILL.notice },
  });
  expect((await listDay(story.day, end)).map(({ id }) => id)).not.toContain(story.id);
  expect(await isMediaLive(read(), own, end)).toBe(false);
  expect(await isMediaLive(read(), shared, end)).toBe(true);
  expect(await readPreview(token, end)).toBeNull();
  const desk = await listDeskStories(EDITOR, { state: 'withdrawn', search: '', before: null }, end);
  expect(JSON.stringify(desk)).toContain(story.id);
});

test('the reason is the newsroom’s: readers get the notice, the audit and the desk all of it', async () => {
  const { id, day, urlSlug } = await runStory();
  valueOf(await kill(id, MORNING + 1, { kind: 'legal' }));
  expect(JSON.stringify(await findPublishedStory(day, urlSlug, MORNING + 1))).not.toContain(KILL.reason);
  expect(valueOf(await listDeskWithdrawals(EDITOR, id))).toMatchObject([
    { kind: 'legal', reason: KILL.reason, words: KILL.notice, createdBy: EDITOR.name },
  ]);
  expect((await listAudit(id)).at(-1)).toMatchObject({
    action: 'withdraw-story',
    details: { kind: 'legal', reason: KILL.reason, notice: KILL.notice },
  });
});

test('published again it answers with its text; unpublished after that, without the old notice', async () => {
  const { id, version, day, urlSlug } = await runStory();
  valueOf(await kill(id, MORNING + HOUR));
  valueOf(await publishStory(MACHINE, { id, version }, MORNING + DAY));
  expect(await findPublishedStory(day, urlSlug, MORNING + DAY)).toMatchObject({
    kind: 'live',
    story: { wasRevised: false },
  });
  valueOf(await unpublishStory(MACHINE, { id }, MORNING + 2 * DAY));
  expect(await findPublishedStory(day, urlSlug, MORNING + 2 * DAY)).toMatchObject({ notice: null });
  expect(valueOf(await listDeskWithdrawals(EDITOR, id))).toHaveLength(1);
});

test('a story that is gone already gets other words, and keeps the day on which it went', async () => {
  const { id, day, urlSlug } = await runStory();
  valueOf(await unpublishStory(MACHINE, { id }, MORNING + HOUR));
  valueOf(await kill(id, MORNING + DAY));
  valueOf(await kill(id, MORNING + 2 * DAY, { notice: 'A court asked us to.' }));
  expect(await findPublishedStory(day, urlSlug, MORNING + 2 * DAY)).toEqual({
    kind: 'withdrawn',
    withdrawnAt: MORNING + HOUR,
    notice: { kind: 'kill', words: 'A court asked us to.' },
  });
});

test('a scheduled withdrawal speaks from its instant on, and not when the story went before', async () => {
  const end = MORNING + DAY;
  const story = await runStory();
  valueOf(await killLater(story.id, end));
  expect(await findPublishedStory(story.day, story.urlSlug, end - 1)).toMatchObject({ kind: 'live' });
  expect(await findPublishedStory(story.day, story.urlSlug, end)).toEqual({
    kind: 'withdrawn',
    withdrawnAt: end,
    notice: { kind: 'kill', words: KILL.notice },
  });
  const other = await runStory();
  valueOf(await killLater(other.id, end));
  valueOf(await unpublishStory(MACHINE, { id: other.id }, MORNING + HOUR));
  expect(await findPublishedStory(other.day, other.urlSlug, end)).toMatchObject({
    withdrawnAt: MORNING + HOUR,
    notice: { kind: 'kill', words: KILL.notice },
  });
});

test('its author cannot undo a scheduled withdrawal by unpublishing the story before its hour', async () => {
  const author = actorOf('author');
  const { id, version } = await draftStory({}, MORNING, author);
  valueOf(await publishStory(author, { id, version }, MORNING));
  valueOf(await killLater(id, MORNING + DAY));
  valueOf(await unpublishStory(author, { id }, MORNING + HOUR));
  expect(await publishStory(author, { id, version }, MORNING + HOUR + 1)).toMatchObject(NOT_ALLOWED);
});

test('a scheduled withdrawal moves with its notice, becomes a plain one, and is cancelled with it', async () => {
  const { id, day, urlSlug } = await runStory();
  const end = MORNING + DAY;
  valueOf(await killLater(id, end));
  valueOf(await killLater(id, end + HOUR, { kind: 'legal', notice: 'A court asked us to.' }));
  expect(await findPublishedStory(day, urlSlug, end)).toMatchObject({ kind: 'live' });
  expect(await findPublishedStory(day, urlSlug, end + HOUR)).toMatchObject({
    notice: { kind: 'legal', words: 'A court asked us to.' },
  });
  expect(valueOf(await getSchedule(EDITOR, id, MORNING)).end).toMatchObject({
    at: end + HOUR,
    withdrawal: { kind: 'legal', reason: KILL.reason, notice: 'A court asked us to.' },
  });
  valueOf(await scheduleWithdrawal(EDITOR, { id, endsAt: end }, MORNING));
  expect(await findPublishedStory(day, urlSlug, end)).toMatchObject({ withdrawnAt: end, notice: null });
  valueOf(await killLater(id, end));
  valueOf(await cancelWithdrawal(EDITOR, { id }, MORNING));
  expect(await findPublishedStory(day, urlSlug, end + HOUR)).toMatchObject({ kind: 'live' });
  expect(valueOf(await listDeskWithdrawals(EDITOR, id))).toEqual([]);
});

test('with a schedule that is cancelled goes what was to be said after it', async () => {
  const which = await draftStory();
  valueOf(await scheduleStory(MACHINE, { ...which, startsAt: MORNING + HOUR }, MORNING));
  valueOf(await killLater(which.id, MORNING + DAY));
  valueOf(await cancelSchedule(MACHINE, { id: which.id }, MORNING));
  expect(valueOf(await listDeskWithdrawals(EDITOR, which.id))).toEqual([]);
});

test('an author schedules the plain end of a story, and leaves to editors what is explained', async () => {
  const author = actorOf('author');
  const { id, version } = await draftStory({}, MORNING, author);
  valueOf(await publishStory(MACHINE, { id, version }, MORNING));
  const end = { id, endsAt: MORNING + DAY };
  expect(await scheduleWithdrawal(author, { ...end, withdrawal: KILL }, MORNING)).toMatchObject(NOT_ALLOWED);
  valueOf(await scheduleWithdrawal(author, end, MORNING));
  valueOf(await killLater(id, end.endsAt));
  expect(await scheduleWithdrawal(author, end, MORNING)).toMatchObject(NOT_ALLOWED);
  expect(await cancelWithdrawal(author, { id }, MORNING)).toMatchObject(NOT_ALLOWED);
});

test('the newsroom hears of a scheduled withdrawal when it is scheduled, with its hour', async () => {
  const { email } = await hirePerson('editor', null);
  const { id } = await runStory({ headline: 'The ferry of tomorrow' });
  valueOf(await killLater(id, MORNING + DAY));
  const letters = (await mails()).filter((mail) => JSON.stringify(mail).includes(email));
  expect(letters).toMatchObject([{ subject: 'To be withdrawn: The ferry of tomorrow' }]);
  expect(JSON.stringify(letters)).toContain('tomorrow 10:00');
  valueOf(await disableAccount(MACHINE, email, MORNING));
});

test('only editors withdraw, and only what readers had', async () => {
  const author = actorOf('author');
  const story = await draftStory({}, MORNING, author);
  expect(await kill(story.id, MORNING)).toMatchObject({ failure: { code: 'invalid' } });
  valueOf(await publishStory(author, story, MORNING));
  expect(await withdrawStory(author, { id: story.id, ...KILL }, MORNING)).toMatchObject({
    failure: { code: 'not-allowed' },
  });
});

test('a former address leads to the notice', async () => {
  const { id, path } = await runStory();
  const moved = valueOf(await changeAddress(MACHINE, { id, urlSlug: `moved-${id.slice(0, 8)}` }, MORNING));
  valueOf(await kill(id, MORNING));
  expect(await resolveAddress(path, new URLSearchParams(), MORNING)).toEqual({
    kind: 'moved',
    to: moved.path,
  });
  expect(await resolveAddress(moved.path, new URLSearchParams(), MORNING)).toMatchObject({ kind: 'page' });
});

test('a withdrawal is told to every editor and admin, or to the one address of the settings', async () => {
  const [editor, admin, author, gone] = [
    await hirePerson('editor'),
    await hirePerson('admin'),
    await hirePerson('author'),
    await hirePerson('editor'),
  ];
  valueOf(await disableAccount(MACHINE, gone.email, MORNING));
  const before = (await mails()).length;
  const first = await runStory({ headline: 'The ferry that never was' });
  valueOf(await kill(first.id, MORNING));
  const told = (await mails()).slice(before);
  expect(told.map((mail) => (mail as { to: string }).to).toSorted()).toEqual(
    [editor.email, admin.email].toSorted(),
  );
  expect(JSON.stringify(told)).not.toContain(author.email);
  expect(told[0]).toMatchObject({
    subject: 'Withdrawn: The ferry that never was',
    text: expect.stringContaining(KILL.reason),
  });
  const settings = { ...(await readSettings()), newsroomEmail: 'desk@news.example' };
  await write((tx) => updateSettings(tx, 2, settings));
  const second = await runStory({ headline: 'Libel of somebody' });
  valueOf(await kill(second.id, MORNING, { kind: 'legal' }));
  const [legal, ...more] = (await mails()).filter((mail) =>
    JSON.stringify(mail).includes('desk@news.example'),
  );
  expect(more).toEqual([]);
  expect(JSON.stringify(legal)).not.toContain(KILL.reason);
  expect(JSON.stringify(legal)).not.toContain('Libel of somebody');
});
