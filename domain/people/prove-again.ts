import { type AccountRow, findAccount } from '#db/accounts';
import { type Query, read, write } from '#db/client';
import { findSession, markProved } from '#db/sessions';
import { recordAudit } from './audit.ts';
import { BUSY, checkPassword } from './log-in.ts';
import { forgiveAttempt, type LogInRefusal, reserveAttempt } from './log-in-attempts.ts';
import { isOpen } from './session-times.ts';
import { hashToken } from './token.ts';

export type Proof = {
  /** Of the session that is logged in. */
  token: string;
  password: string;
  /** The address of the person's machine, as the door knows it. */
  address: string;
  requestId: string | null;
};

export type ProofRefusal = LogInRefusal | { code: 'signed-out' };

const WRONG = 'This is not the password of your account. What you typed elsewhere is kept. Try again.';

/**
 * Whoever is logged in gives their password again. Tries count as those to log in do: a session that somebody found
 * open is no way to guess the password.
 */
export async function proveAgain(
  proof: Proof,
  at: number,
): Promise<{ ok: true } | { ok: false; refusal: ProofRefusal }> {
  const account = await accountOf(read(), proof.token, at);
  if (account === null) return refuse({ code: 'signed-out' });
  const who = { email: account.email, address: proof.address };
  const reserved = await reserveAttempt(who, at);
  if (!reserved.ok) return refuse(reserved.refusal);
  const right = await checkPassword(account, proof.password);
  if (right === 'busy') return refuse(BUSY);
  const proved = right && (await write((tx) => keepProof(tx, account, proof, at)));
  if (proved) return { ok: true };
  await write((tx) => record(tx, account, { action: 'prove-again-refused', requestId: proof.requestId }, at));
  const { refusalIfWrong } = reserved;
  return refuse(refusalIfWrong.code === 'wrong' ? { code: 'wrong', message: WRONG } : refusalIfWrong);
}

const refuse = (refusal: ProofRefusal) => ({ ok: false, refusal }) as const;

async function accountOf(query: Query, token: string, at: number): Promise<AccountRow | null> {
  const session = await findSession(query, hashToken(token));
  return session && isOpen(session, at) ? findAccount(query, session.accountId) : null;
}

/** false when the session ended, or the password changed, while it was being checked. */
async function keepProof(tx: Query, account: AccountRow, proof: Proof, at: number): Promise<boolean> {
  const now = await accountOf(tx, proof.token, at);
  if (now?.id !== account.id || now.passwordHash !== account.passwordHash) return false;
  await forgiveAttempt(tx, { email: account.email, address: proof.address }, at);
  await markProved(tx, hashToken(proof.token), at);
  await record(tx, account, { action: 'prove-again', requestId: proof.requestId }, at);
  return true;
}

const record = (tx: Query, { id, name, email }: AccountRow, done: Done, at: number) =>
  recordAudit(tx, { actor: { accountId: id, name }, subject: email, ...done }, at);

type Done = { action: string; requestId: string | null };
