import { and, eq, gt, lte, sql } from 'drizzle-orm';
import type { Query } from './client.ts';
import { challenge } from './schema.ts';

export type ChallengeRow = typeof challenge.$inferSelect;

export async function insertChallenge(tx: Query, row: typeof challenge.$inferInsert): Promise<void> {
  await tx.insert(challenge).values(row);
}

/** A question that may still be answered at this instant. */
export async function findOpenChallenge(
  query: Query,
  { tokenHash, purpose }: { tokenHash: string; purpose: string },
  at: number,
): Promise<ChallengeRow | null> {
  const open = and(
    eq(challenge.tokenHash, tokenHash),
    eq(challenge.purpose, purpose),
    gt(challenge.expiresAt, at),
  );
  const [row] = await query.select().from(challenge).where(open);
  return row ?? null;
}

export async function countChallengeFailure(tx: Query, tokenHash: string): Promise<void> {
  await tx
    .update(challenge)
    .set({ failures: sql`${challenge.failures} + 1` })
    .where(eq(challenge.tokenHash, tokenHash));
}

export async function deleteChallenge(tx: Query, tokenHash: string): Promise<void> {
  await tx.delete(challenge).where(eq(challenge.tokenHash, tokenHash));
}

export async function deleteChallengesOf(tx: Query, accountId: string): Promise<void> {
  await tx.delete(challenge).where(eq(challenge.accountId, accountId));
}

export async function deleteEndedChallenges(tx: Query, at: number): Promise<void> {
  await tx.delete(challenge).where(lte(challenge.expiresAt, at));
}
