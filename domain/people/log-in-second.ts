import { z } from 'zod';
import { type AccountRow, findAccount } from '#db/accounts';
import type { ChallengeRow } from '#db/challenges';
import { type Query, read, write } from '#db/client';
import { countPasskeys } from '#db/second-factor';
import { recordAudit } from './audit.ts';
import { closeChallenge, failChallenge, findChallenge, openChallenge } from './challenges.ts';
import { type LogInRefusal, reserveAttempt } from './log-in-attempts.ts';
import { EXPIRED_LOG_IN, WRONG_CODE } from './log-in-words.ts';
import { type Browser, type LoggedIn, openLogIn } from './open-log-in.ts';
import { spendCode } from './second-factor.ts';

/** `token`: of the question that the right password was answered with. */
export type SecondAttempt = Browser & { token: string; code: string };

export type SecondRefusal = LogInRefusal | { code: 'expired'; message: string };
type SecondResult = ({ ok: true } & LoggedIn) | { ok: false; refusal: SecondRefusal };

const askedSchema = z.object({ remember: z.boolean() });

/** After the right password: asks for the second factor. Nothing is opened yet, and no try is forgiven. */
export const askForSecond = (
  tx: Query,
  { accountId, remember }: { accountId: string; remember: boolean },
  at: number,
): Promise<string> =>
  openChallenge(tx, { purpose: 'second-factor', accountId, value: JSON.stringify({ remember }) }, at);

export type Asked = { challenge: ChallengeRow; account: AccountRow; remember: boolean };

/** Who is asked by this question; null when it was answered, is too old, or the account may no longer log in. */
export async function findAsked(query: Query, token: string, at: number): Promise<Asked | null> {
  const challenge = await findChallenge(query, { token, purpose: 'second-factor' }, at);
  if (!challenge?.accountId) return null;
  const account = await findAccount(query, challenge.accountId);
  if (account === null || account.disabledAt !== null) return null;
  return { challenge, account, ...askedSchema.parse(JSON.parse(challenge.value)) };
}

/** What the second step may be answered with, for the page that asks. */
export type SecondStep = { hasTotp: boolean; hasPasskeys: boolean };

export async function getSecondStep(token: string, at: number): Promise<SecondStep | null> {
  const asked = await findAsked(read(), token, at);
  if (asked === null) return null;
  const { id, totpSecret } = asked.account;
  return { hasTotp: totpSecret !== null, hasPasskeys: (await countPasskeys(read(), id)) > 0 };
}

/** Tries count with those of the password, so that the right password is no licence to guess codes. */
export async function logInSecond(attempt: SecondAttempt, at: number): Promise<SecondResult> {
  const asked = await findAsked(read(), attempt.token, at);
  if (asked === null) return refuse(EXPIRED);
  const { email } = asked.account;
  const reserved = await reserveAttempt({ email, address: attempt.address }, at);
  if (!reserved.ok) return refuse(reserved.refusal);
  const outcome = await write((tx) => answerSecond(tx, attempt, at));
  if (outcome === 'expired') return refuse(EXPIRED);
  if (outcome !== 'wrong') return { ok: true, ...outcome };
  const { refusalIfWrong } = reserved;
  return refuse(refusalIfWrong.code === 'wrong' ? { code: 'wrong', message: WRONG_CODE } : refusalIfWrong);
}

const EXPIRED = { code: 'expired', message: EXPIRED_LOG_IN } as const;
const refuse = (refusal: SecondRefusal) => ({ ok: false, refusal }) as const;

async function answerSecond(
  tx: Query,
  attempt: SecondAttempt,
  at: number,
): Promise<LoggedIn | 'wrong' | 'expired'> {
  const asked = await findAsked(tx, attempt.token, at);
  if (asked === null) return 'expired';
  const { challenge, account, remember } = asked;
  const kind = await spendCode(tx, account, attempt.code, at);
  if (kind === null) {
    await failChallenge(tx, challenge);
    await recordSecondRefusal(tx, account, attempt.requestId, at);
    return 'wrong';
  }
  await closeChallenge(tx, challenge);
  const { address, userAgent, previousToken, requestId } = attempt;
  const browser = { address, userAgent, previousToken, requestId };
  return openLogIn(tx, account, { ...browser, remember, way: `password and ${kind}` }, at);
}

export function recordSecondRefusal(
  tx: Query,
  { email }: AccountRow,
  requestId: string | null,
  at: number,
): Promise<void> {
  const actor = { accountId: null, name: 'Somebody' };
  return recordAudit(tx, { actor, action: 'second-factor-refused', subject: email, requestId }, at);
}
