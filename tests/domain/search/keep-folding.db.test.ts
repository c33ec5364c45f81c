import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { read, write } from '#db/client';
import { findEntry, job } from '#db/schema';
import { JOB_KINDS } from '#domain/jobs/kinds';
import { runDueJobs } from '#domain/jobs/run-jobs';
import { keepFolding } from '#domain/search/keep-folding';
import { MINUTE, MORNING, openNewsroom, runStory } from '../../support/newsroom.ts';
import { ask } from './searching.ts';

beforeAll(openNewsroom);

const LATER = MORNING + 2 * MINUTE;
const waiting = () => read().select().from(job).where(eq(job.kind, 'index-stories'));

test('an index of other rules is made anew, once', async () => {
  await runStory({ headline: 'Lapwings return' });
  await keepFolding(LATER);
  await runDueJobs(JOB_KINDS, () => LATER);
  expect((await ask('lapwings', {}, LATER)).total).toBe(1);
  const jobs = (await waiting()).length;
  await keepFolding(LATER);
  expect(await waiting()).toHaveLength(jobs);

  await write((tx) =>
    tx
      .update(job)
      .set({ payload: { folding: 0 } })
      .where(eq(job.id, 'folding'))
      .then(() => undefined),
  );
  await keepFolding(LATER);
  expect(await read().select().from(findEntry)).toEqual([]);
  await runDueJobs(JOB_KINDS, () => LATER);
  expect((await ask('lapwings', {}, LATER)).total).toBe(1);
});
