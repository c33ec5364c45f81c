import { type Query, read, write } from '#db/client';
import { countDueJobs, findDueJob, type JobRow, updateLeasedJob, updateJob } from '#db/jobs';
import { log } from '#lib/log';
import { FailedTogether, JobFailure, type JobWork, type OtherJob } from './job-work.ts';
import { LONGEST_PAUSE, pauseAfter } from './pauses.ts';

/** Whoever takes a job on has it for so long; longer than any job may last. When the machine stops, it is taken on anew. */
export const LEASE = 2 * 60_000;

type Kinds = Readonly<Record<string, JobWork>>;

/**
 * Does what is due, one after the other, until nothing is or `isStopping`. Kinds that this build does not know wait for
 * one that does. Returns how many were tried.
 */
export async function runDueJobs(
  kinds: Kinds,
  clock: () => number,
  isStopping: () => boolean = () => false,
): Promise<number> {
  let tried = 0;
  while (!isStopping()) {
    const job = await claimJob(Object.keys(kinds), clock());
    const work = job && kinds[job.kind];
    if (!work) break;
    await tryJob(job, work, clock);
    tried++;
  }
  return tried;
}

/** Two nodes never have one job at the same time: the second sees the lease, or its transaction is run again. */
async function claimJob(kinds: string[], at: number): Promise<JobRow | null> {
  // Mostly there is nothing to do: that is seen without a transaction that others wait for.
  if ((await findDueJob(read(), kinds, at)) === null) return null;
  return write(async (tx) => {
    const due = await findBearable(tx, kinds, at);
    if (due === null) return null;
    // Counted before it is tried: nobody may be there to count it afterwards.
    const claimed = { attempts: due.attempts + 1, leasedUntil: at + LEASE };
    await updateJob(tx, due.id, claimed);
    return { ...due, ...claimed };
  });
}

/** The next that is due. One whose last attempt never came back took the process down with it, and is given up. */
async function findBearable(tx: Query, kinds: string[], at: number): Promise<JobRow | null> {
  const due = await findDueJob(tx, kinds, at);
  if (due === null || due.attempts === 0 || pauseAfter(due.attempts) !== null) return due;
  await updateJob(tx, due.id, { failedAt: at, leasedUntil: 0, error: STOPPED });
  log.warn({ job: due.id, kind: due.kind, attempts: due.attempts, why: STOPPED }, 'a job was given up');
  return findBearable(tx, kinds, at);
}

const STOPPED = 'The program stopped in the middle of it, at the last attempt too. The log may say why.';

async function tryJob(job: JobRow, work: JobWork, clock: () => number): Promise<void> {
  try {
    const remark = await work(job, clock());
    // What was in it is nobody's business any more.
    const done = { doneAt: clock(), leasedUntil: 0, payload: {}, error: remark };
    await write((tx) => updateLeasedJob(tx, job, done));
  } catch (error) {
    await putOff(job, error, clock());
  }
}

async function putOff(job: JobRow, failure: unknown, at: number): Promise<void> {
  const { id, kind, attempts } = job;
  const [error, others] = failure instanceof FailedTogether ? [failure.cause, failure.others] : [failure, []];
  const pause = pauseAfter(attempts);
  const why = pause === null ? { failedAt: at } : { dueAt: at + pause };
  const sentence = sentenceOf(error);
  await write(async (tx) => {
    await updateLeasedJob(tx, job, { ...why, leasedUntil: 0, error: sentence });
    await putOffOthers(tx, { others, pause: pause ?? LONGEST_PAUSE, error: sentence }, at);
  });
  const known = error instanceof JobFailure ? { why: error.message } : { error };
  const along = others.length > 0 ? { others: others.length } : {};
  log.warn(
    { job: id, kind, attempts, ...along, ...known },
    pause === null ? 'a job was given up' : 'a job failed',
  );
}

type PutOff = { others: readonly OtherJob[]; pause: number; error: string };

/** They were tried too: one whose last attempt this was is given up, the rest come back together. */
async function putOffOthers(tx: Query, { others, pause, error }: PutOff, at: number): Promise<void> {
  const { spent = [], rest = [] } = Object.groupBy(others, ({ attempts }) =>
    pauseAfter(attempts + 1) === null ? 'spent' : 'rest',
  );
  await countDueJobs(tx, idsOf(spent), { failedAt: at, error }, at);
  await countDueJobs(tx, idsOf(rest), { dueAt: at + pause, error }, at);
}

const idsOf = (jobs: OtherJob[]): string[] => jobs.map(({ id }) => id);

const ERROR_MAX = 300;

function sentenceOf(error: unknown): string {
  if (error instanceof JobFailure) return error.message.slice(0, ERROR_MAX);
  const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
  const name = error instanceof Error ? error.name : 'Error';
  return `The program failed: ${name}${code}. The log says more.`.slice(0, ERROR_MAX);
}
