import { eq } from 'drizzle-orm';
import { read } from '#db/client';
import type { JobRow } from '#db/jobs';
import { job } from '#db/schema';
import type { Actor } from '#domain/access';
import { listFailedJobs } from '#domain/jobs/failed-jobs';
import { valueOf } from './newsroom.ts';

export async function jobOf(id: string): Promise<JobRow> {
  const [row] = await read().select().from(job).where(eq(job.id, id));
  if (row === undefined) throw new Error('There is no such job.');
  return row;
}

/** What an admin is shown of this job. */
export const failedJobsOf = async (actor: Actor, id: string) =>
  valueOf(await listFailedJobs(actor, 100)).filter((shown) => shown.id === id);

/** The letters that wait for one mailbox. */
export async function queuedMailTo(address: string) {
  const rows = await read().select().from(job).where(eq(job.kind, 'mail'));
  return rows.filter(({ payload }) => JSON.stringify(payload).includes(JSON.stringify(address)));
}
