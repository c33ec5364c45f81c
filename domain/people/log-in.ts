import { type AccountRow, findAccount, findAccountByEmail, updateAccount } from '#db/accounts';
import { type Query, read, write } from '#db/client';
import { recordAudit } from './audit.ts';
import { parseEmailAddress } from './email-address.ts';
import { forgiveAttempt, type LogInRefusal, reserveAttempt } from './log-in-attempts.ts';
import { HashingBusy, hashPassword, isHashingFull, isPassword, needsRehash } from './password-hash.ts';
import { roleSchema } from './role.ts';
import { mayBeRemembered } from './session-times.ts';
import { openSession } from './sessions.ts';

export type LogInAttempt = {
  email: string;
  password: string;
  /** The address of the person's machine, as the door knows it. */
  address: string;
  userAgent: string;
  /** The session that this browser had until now; it ends. */
  previousToken: string | null;
  /** To be kept logged in for a week, where the role allows it. */
  remember?: boolean;
  requestId: string | null;
};

export type LogInResult =
  | { ok: true; token: string; remembered: boolean }
  | { ok: false; refusal: LogInRefusal };

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
  if (opened !== null) return { ok: true, ...opened };
  await write((tx) => recordRefusal(tx, account, attempt, at));
  return refuse(reserved.refusalIfWrong);
}

const refuse = (refusal: LogInRefusal): LogInResult => ({ ok: false, refusal });

/** A check that counts among those that one machine bears at once. */
export async function checkPassword(account: AccountRow | null, password: string): Promise<boolean | 'busy'> {
  try {
    return await isPassword(account?.passwordHash ?? null, password);
  } catch (error) {
    if (error instanceof HashingBusy) return 'busy';
    throw error;
  }
}

type Opened = { token: string; remembered: boolean };

/** null when the account was disabled, or its password changed, while this one was being checked. */
async function open(account: AccountRow, attempt: LogInAttempt, at: number): Promise<Opened | null> {
  const rehashed = await rehash(account, attempt.password);
  return write(async (tx) => {
    const now = await findAccount(tx, account.id);
    if (now === null || now.disabledAt !== null || now.passwordHash !== account.passwordHash) return null;
    if (rehashed) await updateAccount(tx, account.id, { passwordHash: rehashed });
    await forgiveAttempt(tx, { email: account.email, address: attempt.address }, at);
    const { userAgent, previousToken, requestId } = attempt;
    const remembered = attempt.remember === true && mayBeRemembered(roleSchema.parse(now.role));
    const session = { accountId: account.id, userAgent, previousToken, remembered };
    const token = await openSession(tx, session, at);
    await recordAudit(
      tx,
      { actor: { accountId: now.id, name: now.name }, action: 'log-in', subject: now.email, requestId },
      at,
    );
    return { token, remembered };
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
