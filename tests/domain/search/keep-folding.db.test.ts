import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { read, write } from '#db/client';
import { findEntry, findNear, findWord, job } from '#db/schema';
import { JOB_KINDS } from '#domain/jobs/kinds';
import { runDueJobs } from '#domain/jobs/run-jobs';
import { foldSome, keepFolding } from '#domain/search/keep-folding';
import { HOUR, MINUTE, MORNING, openNewsroom, runStory, withdraw } from '../../support/newsroom.ts';
import { ask } from './searching.ts';

beforeAll(openNewsroom);

const LATER = MORNING + 2 * MINUTE;
const waiting = () => read().select().from(job).where(eq(job.kind, 'fold-anew'));
const entries = () => read().select().from(findEntry).orderBy(findEntry.publicationId);
const words = () => read().select().from(findWord).orderBy(findWord.word);
const pieces = async () => (await read().select().from(findNear)).map(({ piece }) => piece).toSorted();

/** As if the index had been made by other rules. */
const fallBehind = () =>
  write(async (tx) => {
    await tx
      .update(job)
      .set({ payload: { folding: 0 } })
      .where(eq(job.id, 'folding'));
  });

/** Headlines as other rules wrote them. */
const spoil = () =>
  write(async (tx) => {
    await tx.update(findEntry).set({ headline: 'other rules' });
  });

test('an index of other rules is made anew by jobs, once, and answers meanwhile', async () => {
  await keepFolding(LATER);
  for (const headline of ['Lapwings return', 'Lapwings leave', 'Curlews return'])
    await runStory({ headline });
  await keepFolding(LATER);
  expect(await waiting()).toEqual([]);
  const [before, wordsBefore, piecesBefore] = [await entries(), await words(), await pieces()];

  await fallBehind();
  await spoil();
  await keepFolding(LATER);
  await keepFolding(LATER);
  expect(await waiting()).toHaveLength(1);
  expect(await entries()).toHaveLength(3);
  expect((await ask('lapwings', {}, LATER)).total).toBe(2);

  await runDueJobs(JOB_KINDS, () => LATER);
  expect(await entries()).toEqual(before);
  expect(await words()).toEqual(wordsBefore);
  expect(await pieces()).toEqual(piecesBefore);
  await keepFolding(LATER);
  expect((await waiting()).filter(({ doneAt }) => doneAt === null)).toEqual([]);
});

test('what is published and withdrawn while the index is made anew is counted as if it were not', async () => {
  const stories = [];
  for (let number = 0; number < 6; number++) stories.push(await runStory({ headline: `Plovers ${number}` }));
  await fallBehind();
  await keepFolding(LATER);
  expect(await foldSome(LATER, 4)).toBe(false);
  await runStory({ headline: 'Plovers again' });
  for (const story of stories.slice(0, 4)) await withdraw(story, LATER);
  await runDueJobs(JOB_KINDS, () => LATER);
  const counted = (await words()).find(({ word }) => word === 'plovers');
  expect(counted?.stories).toBe(3);
  expect((await ask('plovers', {}, LATER + HOUR)).total).toBe(3);
});

test('one that was given up half way goes on at the next start', async () => {
  await fallBehind();
  await keepFolding(LATER);
  await write(async (tx) => {
    await tx.update(job).set({ failedAt: LATER }).where(eq(job.kind, 'fold-anew'));
  });
  await keepFolding(LATER);
  expect(
    (await waiting()).filter(({ doneAt, failedAt }) => doneAt === null && failedAt === null),
  ).toHaveLength(1);
});
