import { expect, test } from 'vitest';
import { startJobs } from '#server/jobs';

const silent = { error: () => {} };

test('a stop waits for the job that runs, and begins no other', async () => {
  const begun = Promise.withResolvers<void>();
  const finish = Promise.withResolvers<void>();
  let runs = 0;
  let wasStopping = false;
  const jobs = startJobs({
    log: silent,
    lookEveryMs: 0,
    run: async (isStopping) => {
      runs++;
      begun.resolve();
      await finish.promise;
      wasStopping = isStopping();
    },
  });
  await begun.promise;
  let stopped = false;
  const stop = jobs.stop().then(() => (stopped = true));
  await new Promise((resolve) => setImmediate(resolve));
  expect(stopped).toBe(false);
  finish.resolve();
  await stop;
  expect({ runs, wasStopping }).toEqual({ runs: 1, wasStopping: true });
});

test('a job that does not end keeps nobody from stopping', async () => {
  const jobs = startJobs({ log: silent, stopWithinMs: 1, run: () => new Promise(() => {}) });
  await jobs.stop();
});

test('when the database is away it is looked for jobs again', async () => {
  const again = Promise.withResolvers<void>();
  const errors: unknown[] = [];
  let runs = 0;
  const jobs = startJobs({
    log: { error: (told: unknown) => void errors.push(told) },
    lookEveryMs: 0,
    run: async () => {
      if (runs++ === 0) throw new Error('the database is away');
      again.resolve();
    },
  });
  await again.promise;
  await jobs.stop();
  expect(errors).toHaveLength(1);
});
