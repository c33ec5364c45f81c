import type { Query } from './client.ts';
import { job } from './schema.ts';

export type JobRow = typeof job.$inferSelect;

export async function insertJob(tx: Query, row: typeof job.$inferInsert): Promise<void> {
  await tx.insert(job).values(row);
}
