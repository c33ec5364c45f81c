import { and, count, eq, isNull, lt } from 'drizzle-orm';
import type { Query } from './client.ts';
import { account, passkey, recoveryCode } from './schema.ts';

/** Whether this step was not used before, nor a later one; then it is used now. */
export async function spendTotpStep(tx: Query, accountId: string, step: number): Promise<boolean> {
  const rows = await tx
    .update(account)
    .set({ totpStep: step })
    .where(and(eq(account.id, accountId), lt(account.totpStep, step)))
    .returning({ id: account.id });
  return rows.length > 0;
}

/** Whether it is a code of this account that was not used before; then it is used now. */
export async function markRecoveryCodeUsed(
  tx: Query,
  { codeHash, accountId }: { codeHash: string; accountId: string },
  at: number,
): Promise<boolean> {
  const unused = and(
    eq(recoveryCode.codeHash, codeHash),
    eq(recoveryCode.accountId, accountId),
    isNull(recoveryCode.usedAt),
  );
  const rows = await tx
    .update(recoveryCode)
    .set({ usedAt: at })
    .where(unused)
    .returning({ hash: recoveryCode.codeHash });
  return rows.length > 0;
}

export async function insertRecoveryCodes(
  tx: Query,
  accountId: string,
  codeHashes: string[],
  at: number,
): Promise<void> {
  await tx
    .insert(recoveryCode)
    .values(codeHashes.map((codeHash) => ({ codeHash, accountId, createdAt: at, usedAt: null })));
}

export async function deleteRecoveryCodes(tx: Query, accountId: string): Promise<void> {
  await tx.delete(recoveryCode).where(eq(recoveryCode.accountId, accountId));
}

export async function countRecoveryCodes(query: Query, accountId: string): Promise<number> {
  const unused = and(eq(recoveryCode.accountId, accountId), isNull(recoveryCode.usedAt));
  const [row] = await query.select({ number: count() }).from(recoveryCode).where(unused);
  return row?.number ?? 0;
}

export async function countPasskeys(query: Query, accountId: string): Promise<number> {
  const [row] = await query.select({ number: count() }).from(passkey).where(eq(passkey.accountId, accountId));
  return row?.number ?? 0;
}
