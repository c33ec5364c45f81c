import { findAccountByEmail, updateAccount } from '#db/accounts';
import { read, write } from '#db/client';
import { type Actor, can } from '../access.ts';
import { done, invalid, notFound, type Result } from '../failure.ts';
import { queueMail } from '../jobs/queue-mail.ts';
import { changeAccount, denyAccounts, endAccess } from './accounts.ts';
import { recordAudit } from './audit.ts';
import { parseEmailAddress } from './email-address.ts';
import { passwordSetLetter } from './letters.ts';
import { newPassword } from './new-password.ts';
import { createLink } from './one-time-links.ts';
import { paperName } from './paper-name.ts';
import { hasProved, proveFirst } from './proof.ts';

const DISABLED = 'This account is disabled. Enable it first. Nothing was changed.';

/**
 * The old password, all sessions and older links are void at once. Without a new password the owner sets one
 * by the link.
 */
export async function resetPassword(
  actor: Actor,
  { email, password }: { email: string; password: string | null },
  at: number,
): Promise<Result<{ link: string | null }>> {
  if (!can(actor, 'manage-accounts')) return write((tx) => denyAccounts(tx, actor, email, at));
  if (!hasProved(actor, at)) return proveFirst();
  const owner = await findAccountByEmail(read(), parseEmailAddress(email) ?? '');
  if (owner === null) return notFound('account');
  const checked = password === null ? null : await newPassword(password, owner);
  if (checked?.ok === false) return invalid('The password was not changed.', { password: checked.problem });
  return changeAccount(actor, { email, at }, async (tx, account) => {
    if (checked === null && account.disabledAt !== null) return invalid(DISABLED); // its link would open nothing
    await endAccess(tx, account.id);
    await updateAccount(tx, account.id, { passwordHash: checked?.hash ?? null });
    await recordAudit(tx, { actor, action: 'reset-password', subject: account.email }, at);
    if (checked) await queueMail(tx, passwordSetLetter({ ...account, paper: await paperName(tx) }), at);
    return done({
      link: checked ? null : await createLink(tx, { purpose: 'reset', accountId: account.id }, at),
    });
  });
}
