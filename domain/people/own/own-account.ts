import { type AccountRow, findAccount } from '#db/accounts';
import type { Query } from '#db/client';
import type { Actor } from '../../access.ts';
import { notFound, type Result } from '../../failure.ts';
import { hasProved, proveFirst } from '../proof.ts';

/**
 * Everybody may change their own account and nobody may another's by these commands: the account is always the
 * actor's, whatever was sent. The machine has none.
 */
export async function ownAccount(query: Query, { accountId }: Actor): Promise<AccountRow | null> {
  const account = accountId === null ? null : await findAccount(query, accountId);
  return account?.disabledAt === null ? account : null;
}

/** The same for what a session that was left open must not do. */
export async function withProof<T>(
  tx: Query,
  actor: Actor,
  at: number,
  change: (account: AccountRow) => Promise<Result<T>>,
): Promise<Result<T>> {
  const account = await ownAccount(tx, actor);
  if (account === null) return notFound('account');
  return hasProved(actor, at) ? change(account) : proveFirst();
}
