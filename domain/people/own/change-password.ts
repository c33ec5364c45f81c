import { type AccountRow, findAccount, updateAccount } from '#db/accounts';
import { deleteChallengesOf } from '#db/challenges';
import { type Query, read, write } from '#db/client';
import { deleteUnusedLinks } from '#db/one-time-links';
import { deleteSessionsBut } from '#db/sessions';
import type { Actor } from '../../access.ts';
import { done, invalid, notFound, type Result } from '../../failure.ts';
import { queueMail } from '../../jobs/queue-mail.ts';
import { recordAudit } from '../audit.ts';
import { passwordSetLetter } from '../letters.ts';
import { BUSY, checkPassword } from '../log-in.ts';
import { forgiveAttempt, reserveAttempt } from '../log-in-attempts.ts';
import { newPassword } from '../new-password.ts';
import { paperName } from '../paper-name.ts';
import { hashToken } from '../token.ts';
import { ownAccount } from './own-account.ts';

export type PasswordChange = {
  /** Of the session that asks; it goes on, all others end. */
  token: string;
  oldPassword: string;
  newPassword: string;
  /** The address of the person's machine, as the door knows it. */
  address: string;
};

/**
 * The old password is asked for however fresh the login is, and tries count with those of the login: an open session
 * is no second place to guess it.
 */
export async function changeOwnPassword(
  actor: Actor,
  change: PasswordChange,
  at: number,
): Promise<Result<null>> {
  const account = await ownAccount(read(), actor);
  if (account === null) return notFound('account');
  const old = await checkOld(account, change, at);
  if (old !== null) return invalid(UNCHANGED, { oldPassword: old });
  const password = await newPassword(change.newPassword, account);
  if (!password.ok) return invalid(UNCHANGED, { newPassword: password.problem });
  return write(async (tx) => {
    const now = await findAccount(tx, account.id);
    if (now === null || now.disabledAt !== null || now.passwordHash !== account.passwordHash)
      return invalid('The password was changed elsewhere in the meantime. Load the page again.');
    await updateAccount(tx, now.id, { passwordHash: password.hash });
    await deleteSessionsBut(tx, now.id, hashToken(change.token));
    await deleteUnusedLinks(tx, now.id);
    await deleteChallengesOf(tx, now.id);
    await recordAudit(tx, { actor, action: 'change-password', subject: now.email }, at);
    await queueMail(tx, passwordSetLetter({ ...now, paper: await paperName(tx) }), at);
    return done(null);
  });
}

const UNCHANGED = 'The password was not changed.';
const WRONG = 'This is not the password of your account.';

/** What is wrong with the old password; null: it is right. */
async function checkOld(
  account: AccountRow,
  { oldPassword, address }: PasswordChange,
  at: number,
): Promise<string | null> {
  const who = { email: account.email, address };
  const reserved = await reserveAttempt(who, at);
  if (!reserved.ok) return reserved.refusal.message;
  const right = await checkPassword(account, oldPassword);
  if (right === 'busy') return BUSY.message;
  if (right) {
    await write((tx: Query) => forgiveAttempt(tx, who, at));
    return null;
  }
  return reserved.refusalIfWrong.code === 'wrong' ? WRONG : reserved.refusalIfWrong.message;
}
