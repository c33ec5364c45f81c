import { z } from 'zod';
import { insertAccount } from '#db/accounts';
import { write } from '#db/client';
import { isUniqueViolation } from '#db/errors';
import { newId } from '#lib/id';
import { type Actor, can } from '../access.ts';
import { done, invalid, type Result } from '../failure.ts';
import { fieldErrors } from '../field-errors.ts';
import { denyAccounts } from './accounts.ts';
import { recordAudit } from './audit.ts';
import { emailAddressSchema } from './email-address.ts';
import { newPassword } from './new-password.ts';
import { createLink } from './one-time-links.ts';
import { personNameSchema } from './person-name.ts';
import { hasProved, proveFirst } from './proof.ts';
import { roleSchema } from './role.ts';

const accountSchema = z.strictObject({ email: emailAddressSchema, name: personNameSchema, role: roleSchema });

export type NewAccount = { email: string; name: string; role: string; password: string | null };

/** Without a password the account waits for its owner, who sets one by the link. */
export async function createAccount(
  actor: Actor,
  { password, ...given }: NewAccount,
  at: number,
): Promise<Result<{ link: string | null }>> {
  if (!can(actor, 'manage-accounts')) return write((tx) => denyAccounts(tx, actor, given.email, at));
  if (!hasProved(actor, at)) return proveFirst();
  const parsed = accountSchema.safeParse(given);
  if (!parsed.success) return invalid('The account was not made.', fieldErrors(parsed.error));
  const checked = password === null ? null : await newPassword(password, parsed.data);
  if (checked?.ok === false) return invalid('The account was not made.', { password: checked.problem });
  try {
    return await insert(actor, { ...parsed.data, passwordHash: checked?.hash ?? null }, at);
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return invalid('The account was not made.', { email: 'There is an account with this address already.' });
  }
}

type Prepared = z.infer<typeof accountSchema> & { passwordHash: string | null };

function insert(actor: Actor, account: Prepared, at: number): Promise<Result<{ link: string | null }>> {
  const id = newId();
  return write(async (tx) => {
    await insertAccount(tx, { id, ...account, disabledAt: null, createdAt: at });
    const details = { role: account.role };
    await recordAudit(tx, { actor, action: 'create-account', subject: account.email, details }, at);
    const invited = account.passwordHash === null;
    return done({
      link: invited ? await createLink(tx, { purpose: 'invitation', accountId: id }, at) : null,
    });
  });
}
