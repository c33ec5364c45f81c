import { read } from '#db/client';
import { type Actor } from '../access.ts';
import { done, invalid, type Result } from '../failure.ts';
import { changeAccount } from './accounts.ts';
import { recordAudit } from './audit.ts';
import { createAccount, type NewAccount } from './create-account.ts';
import { type Delivery, deliverLink } from './deliver-link.ts';
import { parseEmailAddress } from './email-address.ts';
import { invitationLetter } from './letters.ts';
import { createLink } from './one-time-links.ts';
import { paperName } from './paper-name.ts';

/** Makes an account that waits for its owner, and sends them the link to set its password. */
export async function inviteAccount(
  actor: Actor,
  { name, email, role }: Omit<NewAccount, 'password'>,
  at: number,
): Promise<Result<Delivery>> {
  const made = await createAccount(actor, { name, email, role, password: null }, at);
  if (!made.ok) return made;
  return deliver(made.value.link ?? '', { name: name.trim(), email: parseEmailAddress(email) ?? email });
}

/** A new link for somebody who has not set a password yet; older ones are void. */
export async function inviteAgain(
  actor: Actor,
  { email }: { email: string },
  at: number,
): Promise<Result<Delivery>> {
  const made = await changeAccount(actor, { email, at }, async (tx, account) => {
    if (account.disabledAt !== null) return invalid('This account is disabled. Enable it first.');
    if (account.passwordHash !== null)
      return invalid('This account has a password already. Reset it instead.');
    await recordAudit(tx, { actor, action: 'invite-again', subject: account.email }, at);
    const link = await createLink(tx, { purpose: 'invitation', accountId: account.id }, at);
    return done({ link, account });
  });
  return made.ok ? deliver(made.value.link, made.value.account) : made;
}

async function deliver(link: string, owner: { name: string; email: string }): Promise<Result<Delivery>> {
  const { name, email } = owner;
  return done(
    await deliverLink(link, invitationLetter({ name, email, link, paper: await paperName(read()) })),
  );
}
