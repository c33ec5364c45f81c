import { beforeEach, expect, test } from 'vitest';
import { listAudit } from '#db/audit';
import { read, write } from '#db/client';
import { deleteOldJobs, findDueJob, insertJob, updateJob } from '#db/jobs';
import { failedJobsOf, jobOf } from '#tests/support/jobs';
import { listFailedJobs, retryJob } from '#domain/jobs/failed-jobs';
import { JobFailure, type JobWork } from '#domain/jobs/job-work';
import { LEASE, runDueJobs } from '#domain/jobs/run-jobs';
import { sweepJobs } from '#domain/jobs/sweep-jobs';
import { newId } from '#lib/id';
import { actorOf, DAY, MINUTE, MORNING, openNewsroom, valueOf } from '#tests/support/newsroom';

beforeEach(async () => {
  await openNewsroom();
  await write((tx) => deleteOldJobs(tx, { doneBefore: 2e15, failedBefore: 2e15 }));
});

/** A job of a kind of its own, so that no other test does it. */
async function queue(payload: unknown = { letter: 'private words' }, dueAt = MORNING) {
  const id = newId();
  const kind = `test-${id}`;
  await write((tx) => insertJob(tx, { id, kind, payload, dueAt, createdAt: dueAt }));
  return { id, kind };
}

const run = (kind: string, work: JobWork, at = MORNING) => runDueJobs({ [kind]: work }, () => at);

const failing: JobWork = () => Promise.reject(new JobFailure('The mail server is away.'));

test('a job is done once, not before it is due, and what was in it is forgotten', async () => {
  const { id, kind } = await queue({ letter: 'private words' }, MORNING + MINUTE);
  const seen: unknown[] = [];
  const work: JobWork = async (job) => {
    seen.push(job.payload);
    return 'a remark';
  };
  expect(await run(kind, work, MORNING)).toBe(0);
  expect(await run(kind, work, MORNING + MINUTE)).toBe(1);
  expect(await run(kind, work, MORNING + DAY)).toBe(0);
  expect(seen).toEqual([{ letter: 'private words' }]);
  expect(await jobOf(id)).toMatchObject({ doneAt: MORNING + MINUTE, payload: {}, error: 'a remark' });
});

test('of two nodes that look at the same time one does the job', async () => {
  const { kind } = await queue();
  let times = 0;
  const work: JobWork = async () => {
    times++;
    await new Promise((resolve) => setImmediate(resolve));
    return '';
  };
  const tried = await Promise.all([run(kind, work), run(kind, work), run(kind, work)]);
  expect(tried.toSorted((one, other) => one - other)).toEqual([0, 0, 1]);
  expect(times).toBe(1);
});

test('a job whose node went away is done by another when the lease is over', async () => {
  const { id, kind } = await queue();
  const begun = Promise.withResolvers<void>();
  const gone = Promise.withResolvers<string>();
  const first = run(kind, () => {
    begun.resolve();
    return gone.promise;
  });
  await begun.promise;
  const work: JobWork = async () => 'second';
  expect(await run(kind, work, MORNING + LEASE - 1)).toBe(0);
  expect(await run(kind, work, MORNING + LEASE)).toBe(1);
  // The first comes back after all, and fails: what the second did stands.
  gone.reject(new JobFailure('too late'));
  await first;
  expect(await jobOf(id)).toMatchObject({ doneAt: MORNING + LEASE, error: 'second' });
});

test('it is tried again after growing pauses and given up after the eighth time', async () => {
  const { id, kind } = await queue();
  const pauses: number[] = [];
  for (let at = MORNING; ; ) {
    expect(await run(kind, failing, at)).toBe(1);
    const { dueAt, failedAt } = await jobOf(id);
    if (failedAt !== null) break;
    expect(await findDueJob(read(), [kind], dueAt - 1)).toBeNull();
    pauses.push((dueAt - at) / MINUTE);
    at = dueAt;
  }
  expect(pauses).toEqual([1, 5, 15, 60, 180, 360, 720]);
  expect(await run(kind, failing, MORNING + 9 * DAY)).toBe(0);
  expect(await jobOf(id)).toMatchObject({ attempts: 8, error: 'The mail server is away.' });
});

test('one that takes its process down with it every time is given up all the same', async () => {
  const { id, kind } = await queue();
  const dying: JobWork = () => new Promise(() => {});
  let at = MORNING;
  for (let time = 1; time <= 8; time++) {
    void run(kind, dying, at);
    await expect.poll(async () => (await jobOf(id)).attempts).toBe(time);
    at += LEASE;
  }
  expect(await run(kind, async () => 'a ninth time', at)).toBe(0);
  expect(await jobOf(id)).toMatchObject({ attempts: 8, doneAt: null, failedAt: at, leasedUntil: 0 });
  const [failed] = await failedJobsOf(actorOf('admin'), id);
  expect(failed?.error).toContain('stopped in the middle of it');
});

test('what was given up that way does not keep the others waiting', async () => {
  const { id, kind } = await queue();
  await write((tx) => updateJob(tx, id, { attempts: 8, leasedUntil: MORNING }));
  const next = newId();
  await write((tx) => insertJob(tx, { id: next, kind, payload: {}, dueAt: MORNING, createdAt: MORNING }));
  expect(await run(kind, async () => '')).toBe(1);
  expect(await jobOf(next)).toMatchObject({ doneAt: MORNING });
});

test('of an unexpected error only its kind is kept', async () => {
  const { id, kind } = await queue();
  const error = Object.assign(new TypeError('smtp://desk:secret@mail.example'), { code: 'EWHATEVER' });
  await run(kind, () => Promise.reject(error));
  expect((await jobOf(id)).error).toBe('The program failed: TypeError (EWHATEVER). The log says more.');
});

test('a kind that this build does not know waits for one that does', async () => {
  const { id } = await queue();
  expect(await run('another', async () => '')).toBe(0);
  expect(await jobOf(id)).toMatchObject({ attempts: 0, doneAt: null });
});

test('an admin sees what was given up and asks for it again; others may not', async () => {
  const { id, kind } = await queue();
  const admin = actorOf('admin');
  const editor = actorOf('editor');
  await giveUp(kind, id);
  expect(await failedJobsOf(admin, id)).toMatchObject([
    { id, kind, attempts: 8, error: 'The mail server is away.' },
  ]);
  expect(await listFailedJobs(editor, 10)).toMatchObject({ failure: { code: 'not-allowed' } });
  expect(await retryJob(editor, { id }, MORNING)).toMatchObject({ failure: { code: 'not-allowed' } });
  const at = MORNING + 3 * DAY;
  valueOf(await retryJob(admin, { id }, at));
  expect(await retryJob(admin, { id }, at)).toMatchObject({ failure: { code: 'not-found' } });
  expect(await failedJobsOf(admin, id)).toEqual([]);
  expect(await run(kind, async () => '', at)).toBe(1);
  const entry = (await listAudit(read(), 20)).find(
    ({ subject, action }) => subject === id && action !== 'denied',
  );
  expect(entry).toMatchObject({ action: 'retry-job', accountId: admin.accountId });
});

test('done jobs are swept after a week, failed ones after three months, waiting ones never', async () => {
  const done = await queue();
  const failed = await queue();
  const waiting = await queue();
  await run(done.kind, async () => '');
  await giveUp(failed.kind, failed.id);
  await sweepJobs(MORNING + 7 * DAY);
  expect(await jobOf(done.id)).toBeDefined();
  await sweepJobs(MORNING + 8 * DAY);
  await expect(jobOf(done.id)).rejects.toThrow();
  expect(await jobOf(failed.id)).toBeDefined();
  await sweepJobs(MORNING + 100 * DAY);
  await expect(jobOf(failed.id)).rejects.toThrow();
  expect(await jobOf(waiting.id)).toBeDefined();
});

async function giveUp(kind: string, id: string) {
  for (let at = MORNING; (await jobOf(id)).failedAt === null; at += DAY) await run(kind, failing, at);
}
