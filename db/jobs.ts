import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Query } from './client.ts';
import { job } from './schema.ts';

export type JobRow = typeof job.$inferSelect;

export async function insertJob(tx: Query, row: typeof job.$inferInsert): Promise<void> {
  await tx.insert(job).values(row);
}

/** The job of these kinds that has been due for longest and that nobody is at. */
export async function findDueJob(query: Query, kinds: string[], at: number): Promise<JobRow | null> {
  const due = isDue(kinds, at);
  const [row] = await query.select().from(job).where(due).orderBy(asc(job.dueAt), asc(job.id)).limit(1);
  return row ?? null;
}

/** The same of one kind, as many as are wanted. */
export function listDueJobs(query: Query, { kind, limit }: { kind: string; limit: number }, at: number) {
  return query
    .select()
    .from(job)
    .where(isDue([kind], at))
    .orderBy(asc(job.dueAt), asc(job.id))
    .limit(limit);
}

const isDue = (kinds: string[], at: number): SQL | undefined =>
  and(
    inArray(job.kind, kinds),
    isNull(job.doneAt),
    isNull(job.failedAt),
    lte(job.dueAt, at),
    lte(job.leasedUntil, at),
  );

/** What was done along with another job, unless somebody took it on meanwhile. */
export async function finishDueJobs(tx: Query, ids: string[], remark: string, at: number): Promise<void> {
  if (ids.length === 0) return;
  await tx.update(job).set({ doneAt: at, payload: {}, error: remark }).where(isWaiting(ids, at));
}

/** One more attempt was made with these, along with another job, and this is what came of it. */
export async function countDueJobs(
  tx: Query,
  ids: string[],
  change: Pick<Partial<JobRow>, 'dueAt' | 'failedAt' | 'error'>,
  at: number,
): Promise<void> {
  if (ids.length === 0) return;
  const counted = { ...change, attempts: sql`${job.attempts} + 1` };
  await tx.update(job).set(counted).where(isWaiting(ids, at));
}

const isWaiting = (ids: string[], at: number): SQL | undefined =>
  and(inArray(job.id, ids), isNull(job.doneAt), isNull(job.failedAt), lte(job.leasedUntil, at));

export async function updateJob(tx: Query, id: string, change: Partial<JobRow>): Promise<void> {
  await tx.update(job).set(change).where(eq(job.id, id));
}

/** The same, unless somebody else has taken it on since the lease ran out. */
export async function updateLeasedJob(
  tx: Query,
  { id, leasedUntil }: Pick<JobRow, 'id' | 'leasedUntil'>,
  change: Partial<JobRow>,
): Promise<void> {
  await tx
    .update(job)
    .set(change)
    .where(and(eq(job.id, id), eq(job.leasedUntil, leasedUntil), isNull(job.doneAt)));
}

export async function findJob(query: Query, id: string): Promise<JobRow | null> {
  const [row] = await query.select().from(job).where(eq(job.id, id));
  return row ?? null;
}

export async function findFailedJob(query: Query, id: string): Promise<JobRow | null> {
  const [row] = await query
    .select()
    .from(job)
    .where(and(eq(job.id, id), isNotNull(job.failedAt)));
  return row ?? null;
}

/** The last given up first. */
export function listFailedJobRows(query: Query, limit: number): Promise<JobRow[]> {
  return query
    .select()
    .from(job)
    .where(isNotNull(job.failedAt))
    .orderBy(desc(job.failedAt), desc(job.id))
    .limit(limit);
}

export async function deleteOldJobs(
  tx: Query,
  before: { doneBefore: number; failedBefore: number },
): Promise<void> {
  await tx.delete(job).where(or(lt(job.doneAt, before.doneBefore), lt(job.failedAt, before.failedBefore)));
}
