import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Query } from './client.ts';
import { oneTimeLink } from './schema.ts';

export type OneTimeLinkRow = typeof oneTimeLink.$inferSelect;

export async function insertOneTimeLink(tx: Query, row: OneTimeLinkRow): Promise<void> {
  await tx.insert(oneTimeLink).values(row);
}

/** A link that still opens something at this instant. */
export async function findOpenLink(
  query: Query,
  tokenHash: string,
  at: number,
): Promise<OneTimeLinkRow | null> {
  const open = and(
    eq(oneTimeLink.tokenHash, tokenHash),
    isNull(oneTimeLink.usedAt),
    gt(oneTimeLink.expiresAt, at),
  );
  const [row] = await query.select().from(oneTimeLink).where(open);
  return row ?? null;
}

export async function markLinkUsed(tx: Query, tokenHash: string, at: number): Promise<void> {
  await tx.update(oneTimeLink).set({ usedAt: at }).where(eq(oneTimeLink.tokenHash, tokenHash));
}

/** Voids the links of an account that are not used yet; null: those of the first set-up. */
export async function deleteUnusedLinks(tx: Query, accountId: string | null): Promise<void> {
  const owner = accountId === null ? isNull(oneTimeLink.accountId) : eq(oneTimeLink.accountId, accountId);
  await tx.delete(oneTimeLink).where(and(owner, isNull(oneTimeLink.usedAt)));
}
