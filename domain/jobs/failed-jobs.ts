import { read, write } from '#db/client';
import { findFailedJob, listFailedJobRows, updateJob } from '#db/jobs';
import { type Actor, can } from '../access.ts';
import { done, notAllowed, notFound, type Result } from '../failure.ts';
import { recordAudit } from '../people/audit.ts';
import { deny } from '../people/deny.ts';

/** A job that was given up: what it was for, why it did not come about. Nothing of what is in it. */
export type FailedJob = { id: string; kind: string; attempts: number; failedAt: number; error: string };

/** The last given up first. */
export async function listFailedJobs(actor: Actor, limit: number): Promise<Result<FailedJob[]>> {
  if (!can(actor, 'retry-jobs')) return notAllowed('see the failed jobs');
  const rows = await listFailedJobRows(read(), limit);
  return done(
    rows.map(({ id, kind, attempts, failedAt, error }) => ({
      id,
      kind,
      attempts,
      failedAt: failedAt ?? 0,
      error,
    })),
  );
}

/** It is due now, with as many attempts before it as a new one. */
export function retryJob(actor: Actor, { id }: { id: string }, at: number): Promise<Result<null>> {
  return write(async (tx) => {
    if (!can(actor, 'retry-jobs'))
      return deny(tx, actor, { action: 'retry-jobs', subject: id, what: 'try this job again' }, at);
    const job = await findFailedJob(tx, id);
    if (job === null) return notFound('failed job');
    await updateJob(tx, id, { failedAt: null, dueAt: at, leasedUntil: 0, attempts: 0 });
    await recordAudit(tx, { actor, action: 'retry-job', subject: id, details: { kind: job.kind } }, at);
    return done(null);
  });
}
