import { type AccountRow, findAccount, updateAccount } from '#db/accounts';
import { type Query, read, write } from '#db/client';
import { findOpenLink, markLinkUsed } from '#db/one-time-links';
import { done, failed, invalid, type Result } from '../failure.ts';
import { queueMail } from '../jobs/queue-mail.ts';
import { recordAudit } from './audit.ts';
import { passwordSetLetter } from './letters.ts';
import { askForSecond } from './log-in-second.ts';
import { newPassword } from './new-password.ts';
import { paperName } from './paper-name.ts';
import { hasSecondFactor } from './second-factor.ts';
import { endSessionsOf, openSession } from './sessions.ts';
import { hashToken } from './token.ts';

export type SetPassword = { token: string; password: string; userAgent: string; requestId: string | null };

/** Whose password this link sets; null when it sets none, or no longer does. */
export async function findLinkOwner(
  token: string,
  at: number,
): Promise<{ name: string; email: string } | null> {
  const account = await ownerOf(read(), token, at);
  return account && { name: account.name, email: account.email };
}

/** A session for this browser, or the question that comes before one. */
export type PasswordSet = { token: string } | { challenge: string };

/**
 * Invitation and reset: sets the password, ends all other sessions of the account, and tells the owner, who may not be
 * the one who did it. Whoever reads somebody's mail has no second factor of theirs: it is asked for before a session.
 */
export async function setPassword(given: SetPassword, at: number): Promise<Result<PasswordSet>> {
  const owner = await findLinkOwner(given.token, at);
  if (owner === null) return closed();
  const password = await newPassword(given.password, owner);
  if (!password.ok) return invalid('The password was not changed.', { password: password.problem });
  return write(async (tx): Promise<Result<PasswordSet>> => {
    const account = await ownerOf(tx, given.token, at);
    if (account === null) return closed();
    await markLinkUsed(tx, hashToken(given.token), at);
    await updateAccount(tx, account.id, { passwordHash: password.hash });
    await endSessionsOf(tx, account.id);
    const actor = { accountId: account.id, name: account.name };
    await recordAudit(
      tx,
      { actor, action: 'set-password', subject: account.email, requestId: given.requestId },
      at,
    );
    await queueMail(tx, passwordSetLetter({ ...account, paper: await paperName(tx) }), at);
    if (await hasSecondFactor(tx, account))
      return done({ challenge: await askForSecond(tx, { accountId: account.id, remember: false }, at) });
    return done({
      token: await openSession(tx, { ...given, accountId: account.id, previousToken: null }, at),
    });
  });
}

async function ownerOf(query: Query, token: string, at: number): Promise<AccountRow | null> {
  const link = await findOpenLink(query, hashToken(token), at);
  if (!link?.accountId) return null;
  const account = await findAccount(query, link.accountId);
  return account?.disabledAt === null ? account : null;
}

const closed = () =>
  failed({
    code: 'not-found',
    message:
      'This link has been used, has expired, or was replaced by a newer one. Nothing was changed. Ask for a new link.',
  });
