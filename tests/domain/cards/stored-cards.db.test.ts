import { existsSync } from 'node:fs';
import { readdir, rename, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { read, write } from '#db/client';
import { job } from '#db/schema';
import { updateStoryRow } from '#db/stories';
import { MACHINE } from '#domain/access';
import { cardFile, incomingDirectory, storyDirectory } from '#domain/cards/card-files';
import type { CardShape } from '#domain/cards/card-facts';
import { drawCardsJob } from '#domain/cards/draw-cards';
import { findPublicCard } from '#domain/cards/find-card';
import { previewCard } from '#domain/cards/preview-card';
import { sweepCards } from '#domain/cards/sweep-cards';
import { JobFailure } from '#domain/jobs/job-work';
import { pictureDirectory } from '#domain/media/media-files';
import { storePicture } from '#domain/media/store-picture';
import { publishStory } from '#domain/stories/publish-story';
import { saveStory } from '#domain/stories/save-story';
import { scheduleStory } from '#domain/stories/schedule-story';
import { updateStory } from '#domain/stories/update-story';
import {
  actorOf,
  DAY,
  draftStory,
  HOUR,
  MINUTE,
  MORNING,
  openNewsroom,
  runStory,
  valueOf,
  withdraw,
  writeContent,
} from '../../support/newsroom.ts';

beforeAll(openNewsroom);

const ask = (storyId: string, shape: string, at: number, hash = '0'.repeat(16)) =>
  findPublicCard({ storyId, hash, shape }, at);

/** The present address of a card. */
async function hashAt(storyId: string, shape: CardShape, at: number): Promise<string> {
  const found = await ask(storyId, shape, at);
  if (found?.kind !== 'moved') throw new Error('The story has no such card.');
  return found.to.split('/')[3] ?? '';
}

async function drawn(storyId: string, shape: CardShape, at: number): Promise<string> {
  const hash = await hashAt(storyId, shape, at);
  const found = await ask(storyId, shape, at, hash);
  if (found?.kind === 'undrawn') await found.draw();
  return cardFile({ storyId, hash, shape });
}

const jobsOf = async (storyId: string) =>
  (await read().select().from(job)).filter(
    ({ kind, payload }) => kind === 'draw-cards' && JSON.stringify(payload).includes(storyId),
  );

/** The job that publishing queues, and those that it queues. */
async function runJob(storyId: string, at: number) {
  await drawCardsJob({ id: 'x', payload: { storyId }, createdAt: at }, at);
  for (const row of await jobsOf(storyId))
    if (JSON.stringify(row.payload).includes('shape')) await drawCardsJob(row, at);
}

async function addPhotograph(colour: string): Promise<string> {
  const bytes = await sharp({ create: { width: 800, height: 500, channels: 3, background: colour } })
    .png()
    .toBuffer();
  return valueOf(await storePicture(MACHINE, { bytes, name: 'river.png' }, MORNING)).id;
}
const slideOf = (mediaId: string) => ({ mediaId, alt: 'A river', caption: 'The river', credit: 'A. Rao' });

test('a card is found while readers have its story: not before its hour, not after its withdrawal', async () => {
  const { id, version } = await draftStory();
  expect(await ask(id, 'wide', MORNING)).toBeNull();
  const startsAt = MORNING + HOUR;
  valueOf(await scheduleStory(MACHINE, { id, version, startsAt }, MORNING));
  expect(await ask(id, 'wide', startsAt - 1)).toBeNull();
  await runJob(id, startsAt - 1);
  expect(existsSync(storyDirectory(id))).toBe(false);
  const hash = await hashAt(id, 'wide', startsAt);
  expect(await ask(id, 'wide', startsAt, hash)).toMatchObject({ kind: 'undrawn' });
  const file = await drawn(id, 'wide', startsAt);
  expect(await ask(id, 'wide', startsAt, hash)).toMatchObject({ kind: 'drawn', file });

  await withdraw({ id }, startsAt + MINUTE);
  expect(await ask(id, 'wide', startsAt + MINUTE, hash)).toBeNull();
});

test('an embargo holds cards back, whatever else stands in the database', async () => {
  const { id, version } = await draftStory();
  valueOf(await scheduleStory(MACHINE, { id, version, startsAt: MORNING + 2 * HOUR }, MORNING));
  await write((tx) => updateStoryRow(tx, id, { embargoUntil: MORNING + 3 * HOUR }));
  expect(await ask(id, 'wide', MORNING + 2 * HOUR)).toBeNull();
  await runJob(id, MORNING + 2 * HOUR);
  expect(existsSync(storyDirectory(id))).toBe(false);
});

test('publishing, updating and scheduling ask for the cards in their own transaction, an import does not', async () => {
  const editor = actorOf('editor');
  const { id, version } = await draftStory({}, MORNING, editor);
  valueOf(await publishStory(editor, { id, version, acknowledged: ANY }, MORNING));
  expect((await jobsOf(id)).map(({ dueAt }) => dueAt)).toEqual([MORNING]);

  const later = await draftStory({}, MORNING, editor);
  const startsAt = MORNING + HOUR;
  valueOf(await scheduleStory(editor, { ...later, startsAt, acknowledged: ANY }, MORNING));
  expect((await jobsOf(later.id)).map(({ dueAt }) => dueAt)).toEqual([startsAt]);
  expect(await jobsOf((await runStory()).id)).toEqual([]);
});

/** Whatever the checks warn of. */
const ANY = ['alt', 'bylines', 'standfirst', 'topics', 'kicker', 'slides', 'trailText'];

test('the job draws both cards and the crops of the picture, once', async () => {
  const mediaId = await addPhotograph('#335577');
  const { id } = await runStory({ slides: [slideOf(mediaId)] });
  await runJob(id, MORNING);
  const names = (await readdir(storyDirectory(id))).map((name) => name.slice(17)).toSorted();
  expect(names).toEqual(['16x9.jpg', '1x1.jpg', '4x3.jpg', 'square.jpg', 'wide.jpg']);
  await runJob(id, MORNING);
  expect(await readdir(storyDirectory(id))).toHaveLength(5);
  expect(await readdir(incomingDirectory())).toEqual([]);
  const slide = await drawn(id, 'slide-1', MORNING);
  expect(await sharp(slide).metadata()).toMatchObject({ width: 1200, height: 630 });
  expect(await ask(id, 'slide-2', MORNING)).toBeNull();
});

test('a card of an older text, and of a year that has turned, leads to the present one', async () => {
  const content = writeContent();
  const { id, version } = await draftStory(content);
  valueOf(await publishStory(MACHINE, { id, version }, MORNING));
  const before = await hashAt(id, 'wide', MORNING);
  const draft = { content: { ...content, headline: 'The ferry runs again' }, slugline: '', urlSlug: '' };
  const saved = valueOf(await saveStory(MACHINE, { id, version, ...draft }, MORNING + MINUTE));
  expect(await hashAt(id, 'wide', MORNING + MINUTE)).toBe(before);
  valueOf(await updateStory(MACHINE, { id, version: saved.version }, MORNING + 2 * MINUTE));
  const after = await hashAt(id, 'wide', MORNING + 2 * MINUTE);
  expect(after).not.toBe(before);
  expect(await ask(id, 'wide', MORNING + 2 * MINUTE, before)).toEqual({
    kind: 'moved',
    to: `/cards/${id}/${after}/wide.jpg`,
  });
  expect(await hashAt(id, 'wide', MORNING + 370 * DAY)).not.toBe(after);
});

/** One after the other: so many at one instant get in each other's way on PostgreSQL. */
async function runStories(count: number) {
  const stories = [];
  for (let run = 0; run < count; run += 1) stories.push(await runStory());
  return stories;
}

test('many who ask for one card at once have it drawn once, and a flood of others is refused', async () => {
  const stories = await runStories(22);
  const found = await Promise.all(
    stories.map(async ({ id }) => ask(id, 'wide', MORNING, await hashAt(id, 'wide', MORNING))),
  );
  const drawings = found.map((one) => (one?.kind === 'undrawn' ? one.draw() : null));
  const [first] = found;
  expect(first?.kind === 'undrawn' && first.draw()).toBe(drawings[0]);
  expect(drawings.filter((one) => one === null)).toHaveLength(2);
  await Promise.all(drawings.filter((one) => one !== null));
  expect(await readdir(incomingDirectory())).toEqual([]);
  const again = found.at(-1);
  expect(again?.kind === 'undrawn' && again.draw()).toBeInstanceOf(Promise);
});

test('a job that finds too many waiting is tried again, and each card has a job of its own', async () => {
  const stories = await runStories(21);
  const found = await Promise.all(
    stories.map(async ({ id }) => ask(id, 'wide', MORNING, await hashAt(id, 'wide', MORNING))),
  );
  const drawings = found.map((one) => (one?.kind === 'undrawn' ? one.draw() : null));
  const payload = { storyId: stories.at(-1)?.id, shape: 'square' };
  await expect(drawCardsJob({ id: 'x', payload, createdAt: MORNING }, MORNING)).rejects.toThrow(JobFailure);
  await Promise.all(drawings.filter((one) => one !== null));

  const { id } = await runStory();
  await drawCardsJob({ id: 'x', payload: { storyId: id }, createdAt: MORNING }, MORNING);
  expect(existsSync(storyDirectory(id))).toBe(false);
  const queued = (await jobsOf(id)).map((row) => row.payload);
  expect(queued).toContainEqual({ storyId: id, shape: 'wide' });
  expect(queued).toHaveLength(5);
});

test('a card that could not be drawn is not tried again by everybody who asks for it', async () => {
  const mediaId = await addPhotograph('#884422');
  const { id } = await runStory({ slides: [slideOf(mediaId)] });
  const hash = await hashAt(id, 'wide', MORNING);
  const folder = pictureDirectory(mediaId);
  await rename(folder, `${folder}-away`);
  const found = await ask(id, 'wide', MORNING, hash);
  const first = found?.kind === 'undrawn' ? found.draw() : null;
  await expect(first).rejects.toThrow();
  await rename(`${folder}-away`, folder);
  const again = await ask(id, 'wide', MORNING, hash);
  await expect(again?.kind === 'undrawn' ? again.draw() : null).rejects.toThrow();
});

async function makeOld(path: string, before: number) {
  await utimes(path, new Date(MORNING - before), new Date(MORNING - before));
}

test('what is no longer true, of no live story or long drawn is swept away after an hour, and nothing else', async () => {
  const [kept, old, gone, fresh] = await Promise.all([1, 2, 3, 4].map(() => runStory()));
  if (!kept || !old || !gone || !fresh) throw new Error('They were not published.');
  const [keptFile, oldFile, goneFile, freshFile] = await Promise.all(
    [kept, old, gone, fresh].map(({ id }) => drawn(id, 'wide', MORNING)),
  );
  if (!keptFile || !oldFile || !goneFile || !freshFile) throw new Error('They were not drawn.');
  const untrue = join(storyDirectory(kept.id), `${'0'.repeat(16)}-wide.jpg`);
  await sharp(keptFile).toFile(untrue);
  for (const file of [keptFile, goneFile, untrue]) await makeOld(file, 2 * HOUR);
  await makeOld(oldFile, 61 * DAY);
  await withdraw(gone, MORNING + MINUTE);
  await withdraw(fresh, MORNING + MINUTE);
  await makeOld(freshFile, 0);

  await sweepCards(MORNING + 2 * MINUTE);
  expect([keptFile, oldFile, goneFile, untrue, freshFile].map(existsSync)).toEqual([
    true,
    false,
    false,
    false,
    true,
  ]);
  expect(existsSync(storyDirectory(gone.id))).toBe(false);
});

test('of more cards than may be kept the oldest go', async () => {
  const [old, fresh] = await Promise.all([1, 2].map(() => runStory()));
  if (!old || !fresh) throw new Error('They were not published.');
  const oldFile = await drawn(old.id, 'wide', MORNING);
  const freshFile = await drawn(fresh.id, 'wide', MORNING);
  await makeOld(oldFile, 2 * DAY);
  await makeOld(freshFile, -36_500 * DAY); // later than all that the other tests have drawn
  await sweepCards(MORNING, (await stat(freshFile)).size);
  expect([oldFile, freshFile].map(existsSync)).toEqual([false, true]);
  await sweepCards(MORNING);
  expect([old, fresh].map(({ id }) => existsSync(storyDirectory(id)))).toEqual([false, true]);
});

test('nothing is drawn for strangers where the disk is nearly full', async () => {
  const { id } = await runStory();
  const address = { storyId: id, hash: await hashAt(id, 'wide', MORNING), shape: 'wide' };
  const found = await findPublicCard(address, MORNING, Number.MAX_SAFE_INTEGER);
  expect(found?.kind === 'undrawn' && found.draw()).toBeNull();
  expect(existsSync(storyDirectory(id))).toBe(false);
});

test('the desk sees a card of the saved text, and nothing of it is kept', async () => {
  const { id } = await draftStory();
  const card = valueOf(await previewCard(actorOf('contributor'), { storyId: id, shape: 'square' }, MORNING));
  expect(await sharp(card).metadata()).toMatchObject({ width: 1200, height: 1200 });
  expect(existsSync(storyDirectory(id))).toBe(false);
  expect(await readdir(incomingDirectory())).toEqual([]);
  for (const shape of ['slide-1', 'tall', '16x9'])
    expect((await previewCard(actorOf('editor'), { storyId: id, shape }, MORNING)).ok).toBe(false);
});
