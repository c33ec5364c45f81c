import { and, desc, eq, gt, gte, lte } from 'drizzle-orm';
import type { Query } from './client.ts';
import { withdrawal } from './schema.ts';

export type WithdrawalRow = typeof withdrawal.$inferSelect;

export async function insertWithdrawal(tx: Query, row: WithdrawalRow): Promise<void> {
  await tx.insert(withdrawal).values(row);
}

const newestFirst = [desc(withdrawal.takesEffectAt), desc(withdrawal.createdAt), desc(withdrawal.id)];

/**
 * The withdrawal that an address speaks of at `at`: the newest that has taken effect, unless readers have had the story
 * again since. `goneSince` is when its last publication ended.
 */
export async function findWithdrawalInForce(
  query: Query,
  { storyId, goneSince }: { storyId: string; goneSince: number },
  at: number,
): Promise<WithdrawalRow | null> {
  const [row] = await query
    .select()
    .from(withdrawal)
    .where(
      and(
        eq(withdrawal.storyId, storyId),
        gte(withdrawal.takesEffectAt, goneSince),
        lte(withdrawal.takesEffectAt, at),
      ),
    )
    .orderBy(...newestFirst)
    .limit(1);
  return row ?? null;
}

/** Every withdrawal of a story, the newest first. */
export function listWithdrawals(query: Query, storyId: string): Promise<WithdrawalRow[]> {
  return query
    .select()
    .from(withdrawal)
    .where(eq(withdrawal.storyId, storyId))
    .orderBy(...newestFirst);
}

/** What an address will say from an hour to come on. */
export async function findPendingWithdrawal(
  query: Query,
  storyId: string,
  at: number,
): Promise<WithdrawalRow | null> {
  const [row] = await query
    .select()
    .from(withdrawal)
    .where(and(eq(withdrawal.storyId, storyId), gt(withdrawal.takesEffectAt, at)))
    .orderBy(...newestFirst)
    .limit(1);
  return row ?? null;
}

/** What was to happen later and will not, or not then. */
export async function deletePendingWithdrawals(tx: Query, storyId: string, at: number): Promise<void> {
  await tx.delete(withdrawal).where(and(eq(withdrawal.storyId, storyId), gt(withdrawal.takesEffectAt, at)));
}

/** What was to be said at an hour to come is said from `at` on. */
export async function bringWithdrawalsForward(tx: Query, storyId: string, at: number): Promise<void> {
  await tx
    .update(withdrawal)
    .set({ takesEffectAt: at })
    .where(and(eq(withdrawal.storyId, storyId), gt(withdrawal.takesEffectAt, at)));
}
