import { and, eq, inArray, lt } from 'drizzle-orm';
import type { Query } from './client.ts';
import { logInFailure } from './schema.ts';

export type FailureRow = typeof logInFailure.$inferSelect;

export function listFailures(query: Query, keys: string[]): Promise<FailureRow[]> {
  return query.select().from(logInFailure).where(inArray(logInFailure.key, keys));
}

export async function saveFailures(tx: Query, row: FailureRow): Promise<void> {
  const { failures, lockedUntil, lastAt } = row;
  await tx
    .insert(logInFailure)
    .values(row)
    .onConflictDoUpdate({ target: logInFailure.key, set: { failures, lockedUntil, lastAt } });
}

export async function deleteFailures(tx: Query, key: string): Promise<void> {
  await tx.delete(logInFailure).where(eq(logInFailure.key, key));
}

/** Rows that count for nothing any more. */
export async function deleteOldFailures(tx: Query, before: number): Promise<void> {
  await tx
    .delete(logInFailure)
    .where(and(lt(logInFailure.lastAt, before), lt(logInFailure.lockedUntil, before)));
}
