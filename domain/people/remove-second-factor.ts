import type { AccountRow } from '#db/accounts';
import type { Query } from '#db/client';
import { deletePasskeysOf } from '#db/passkeys';
import type { Actor } from '../access.ts';
import { done, type Result } from '../failure.ts';
import { changeAccount } from './accounts.ts';
import { recordAudit } from './audit.ts';
import { forgetTotp, hasSecondFactor, tellOwner } from './second-factor.ts';

/** For somebody who has lost their second factor. Who is logged in stays so: the password is still theirs. */
export function removeSecondFactor(actor: Actor, email: string, at: number): Promise<Result<null>> {
  return changeAccount(actor, { email, at }, async (tx, account) => {
    await dropSecondFactor(tx, actor, account, at);
    return done(null);
  });
}

/** Within a command that has asked whether the actor may. */
export async function dropSecondFactor(
  tx: Query,
  actor: Actor,
  account: AccountRow,
  at: number,
): Promise<void> {
  if (!(await hasSecondFactor(tx, account))) return;
  await deletePasskeysOf(tx, account.id);
  await forgetTotp(tx, account);
  await recordAudit(tx, { actor, action: 'remove-second-factor', subject: account.email }, at);
  await tellOwner(tx, account, 'An admin removed the second factor of your account.', at);
}
