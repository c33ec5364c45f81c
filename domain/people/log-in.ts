import { type AccountRow, findAccount, findAccountByEmail, updateAccount } from '#db/accounts';
import { type Query, read, write } from '#db/client';
import { recordAudit } from './audit.ts';
import { parseEmailAddress } from './email-address.ts';
import { type LogInRefusal, reserveAttempt, takeBackAttempt } from './log-in-attempts.ts';
import { askForSecond } from './log-in-second.ts';
import { type Browser, type LoggedIn, openLogIn } from './open-log-in.ts';
import { HashingBusy, hashPassword, isHashingFull, isPassword, needsRehash } from './password-hash.ts';
import { hasSecondFactor } from './second-factor.ts';

export type LogInAttempt = Browser & {
  email: string;
  password: string;
  /** To be kept logged in for a week, where the role allows it. */
  remember?: boolean;
};

/** The password was right, and the account wants more: `challenge` is the question that its second factor answers. */
export type SecondFactorAsked = { code: 'second-factor'; message: string; challenge: string };

export type LogInResult =
  | ({ ok: true } & LoggedIn)
  | { ok: false; refusal: LogInRefusal | SecondFactorAsked };

export const BUSY = {
  code: 'busy',
  message: 'Too many people are logging in at this moment. Try again in a few seconds.',
  retryAfterSeconds: 5,
} as const;

/**
 * Checks a password and opens a session. Known and unknown accounts take the same steps and get the same answers:
 * the attempt is counted before the password is looked at, so that many at once are counted too.
 */
export async function logIn(attempt: LogInAttempt, at: number): Promise<LogInResult> {
  if (isHashingFull()) return refuse(BUSY);
  const email = parseEmailAddress(attempt.email);
  const reserved = await reserveAttempt({ email: email ?? attempt.email, address: attempt.address }, at);
  if (!reserved.ok) return refuse(reserved.refusal);
  const account = email === null ? null : await findAccountByEmail(read(), email);
  const right = await checkPassword(account, attempt.password);
  if (right === 'busy') return refuse(BUSY);
  const opened = right && account ? await open(account, attempt, at) : null;
  if (typeof opened === 'string') return refuse({ ...ASKED, challenge: opened });
  if (opened !== null) return { ok: true, ...opened };
  await write((tx) => recordRefusal(tx, account, attempt, at));
  return refuse(reserved.refusalIfWrong);
}

const ASKED = { code: 'second-factor', message: 'Now your second factor.' } as const;

const refuse = (refusal: LogInRefusal | SecondFactorAsked): LogInResult => ({ ok: false, refusal });

/** A check that counts among those that one machine bears at once. */
export async function checkPassword(account: AccountRow | null, password: string): Promise<boolean | 'busy'> {
  try {
    return await isPassword(account?.passwordHash ?? null, password);
  } catch (error) {
    if (error instanceof HashingBusy) return 'busy';
    throw error;
  }
}

/**
 * A session, or the question for the second factor. null when the account was disabled, or its password changed, while
 * this one was being checked.
 */
async function open(
  account: AccountRow,
  attempt: LogInAttempt,
  at: number,
): Promise<LoggedIn | string | null> {
  const rehashed = await rehash(account, attempt.password);
  const { remember = false, email: _email, password: _password, ...browser } = attempt;
  return write(async (tx) => {
    const now = await findAccount(tx, account.id);
    if (now === null || now.disabledAt !== null || now.passwordHash !== account.passwordHash) return null;
    if (rehashed) await updateAccount(tx, account.id, { passwordHash: rehashed });
    if (!(await hasSecondFactor(tx, now)))
      return openLogIn(tx, now, { ...browser, remember, way: 'password' }, at);
    await takeBackAttempt(tx, { email: now.email, address: attempt.address }, at);
    const asked = { actor: { accountId: now.id, name: now.name }, action: 'second-factor-asked' };
    await recordAudit(tx, { ...asked, subject: now.email, requestId: attempt.requestId }, at);
    return askForSecond(tx, { accountId: now.id, remember }, at);
  });
}

async function rehash(account: AccountRow, password: string): Promise<string | null> {
  const due = account.passwordHash !== null && needsRehash(account.passwordHash);
  return due && !isHashingFull() ? hashPassword(password) : null;
}

// What was typed as an address is not written down: now and then it is a password.
function recordRefusal(
  tx: Query,
  account: AccountRow | null,
  attempt: LogInAttempt,
  at: number,
): Promise<void> {
  const actor = { accountId: null, name: 'Somebody' };
  const subject = account?.email ?? 'unknown account';
  return recordAudit(tx, { actor, action: 'log-in-refused', subject, requestId: attempt.requestId }, at);
}
