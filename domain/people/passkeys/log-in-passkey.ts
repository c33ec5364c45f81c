import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import { type AccountRow, findAccount } from '#db/accounts';
import { type Query, read, write } from '#db/client';
import { findPasskey, listPasskeysOf, type PasskeyRow, markPasskeyUsed } from '#db/passkeys';
import { recordAudit } from '../audit.ts';
import { closeChallenge, findChallenge, openChallenge } from '../challenges.ts';
import { type Asked, findAsked, recordSecondRefusal, type SecondRefusal } from '../log-in-second.ts';
import { reserveAttempt } from '../log-in-attempts.ts';
import { EXPIRED_LOG_IN, WRONG_PASSKEY } from '../log-in-words.ts';
import { type Browser, type LoggedIn, openLogIn } from '../open-log-in.ts';
import { tellOwner } from '../second-factor.ts';
import { descriptorOf, isCloned, storedCounter } from './passkey-row.ts';
import { relyingParty } from './relying-party.ts';

/** `secondToken`: of the question after the right password; '' when the passkey stands alone. */
export type PasskeyAttempt = Browser & {
  token: string;
  secondToken: string;
  response: AuthenticationResponseJSON;
  remember: boolean;
};

export type PasskeyQuestion = { token: string; options: PublicKeyCredentialRequestOptionsJSON };
type PasskeyResult = ({ ok: true } & LoggedIn) | { ok: false; refusal: SecondRefusal };

/**
 * Asks the browser for a passkey: any of this site, or after the right password one of this account. null: there was
 * no right password, or too long ago. Nobody learns whose passkeys there are without the password.
 */
export async function askForPasskey(
  { secondToken }: { secondToken: string | null },
  at: number,
): Promise<PasskeyQuestion | null> {
  const asked = secondToken === null ? null : await findAsked(read(), secondToken, at);
  if (secondToken !== null && asked === null) return null;
  const known = asked === null ? [] : await listPasskeysOf(read(), asked.account.id);
  const options = await generateAuthenticationOptions({
    rpID: relyingParty().id,
    userVerification: 'required',
    ...(asked === null ? {} : { allowCredentials: known.map(descriptorOf) }),
  });
  const accountId = asked?.account.id ?? null;
  const question = { purpose: 'passkey-log-in', accountId, value: options.challenge } as const;
  return { token: await write((tx) => openChallenge(tx, question, at)), options };
}

/** A passkey asks by itself who is there, so that it counts as both factors; tries count with those of the password. */
export async function logInWithPasskey(attempt: PasskeyAttempt, at: number): Promise<PasskeyResult> {
  const question = await write((tx) => takeQuestion(tx, attempt.token, at));
  if (question === null) return refuse(EXPIRED);
  const known = await findOwner(read(), attempt.response, question.accountId);
  if (known === null) return refuse(WRONG);
  const reserved = await reserveAttempt({ email: known.account.email, address: attempt.address }, at);
  if (!reserved.ok) return refuse(reserved.refusal);
  const counter = await verify(attempt.response, known.passkey, question.value);
  const outcome = await write((tx) =>
    open(tx, attempt, { counter, isSecond: question.accountId !== null }, at),
  );
  if (outcome === 'wrong') return refuse(WRONG);
  return outcome === 'expired' ? refuse(EXPIRED) : { ok: true, ...outcome };
}

const EXPIRED = { code: 'expired', message: EXPIRED_LOG_IN } as const;
const WRONG = { code: 'wrong', message: WRONG_PASSKEY } as const;
const refuse = (refusal: SecondRefusal) => ({ ok: false, refusal }) as const;

/** A question is answered once, rightly or wrongly. */
async function takeQuestion(tx: Query, token: string, at: number) {
  const question = await findChallenge(tx, { token, purpose: 'passkey-log-in' }, at);
  if (question !== null) await closeChallenge(tx, question);
  return question;
}

type Known = { passkey: PasskeyRow; account: AccountRow };

/** Whose passkey this says it is; `only`: the account whose password was given. */
async function findOwner(
  query: Query,
  { id, response: { userHandle } }: AuthenticationResponseJSON,
  only: string | null,
): Promise<Known | null> {
  const passkey = await findPasskey(query, id);
  const account = passkey && (await findAccount(query, passkey.accountId));
  if (!passkey || !account || account.disabledAt !== null) return null;
  if (only !== null && only !== account.id) return null;
  const handle = !userHandle ? account.id : Buffer.from(userHandle, 'base64url').toString();
  return handle === account.id ? { passkey, account } : null;
}

/** The counter that the passkey's device says; null: the answer is not to this question, or not signed by it. */
async function verify(
  response: AuthenticationResponseJSON,
  passkey: PasskeyRow,
  expectedChallenge: string,
): Promise<number | null> {
  const { id: expectedRPID, origin: expectedOrigin } = relyingParty();
  const publicKey = new Uint8Array(Buffer.from(passkey.publicKey, 'base64url'));
  // The counter is looked at by ourselves, once the signature is known to be right.
  const credential = { ...descriptorOf(passkey), publicKey, counter: 0 };
  const expected = { expectedChallenge, expectedOrigin, expectedRPID, requireUserVerification: true };
  // It throws whatever does not fit, and what does not fit is what somebody sent.
  const result = await verifyAuthenticationResponse({ response, credential, ...expected }).catch(() => null);
  return result?.verified ? result.authenticationInfo.newCounter : null;
}

/** Everything that was looked at before may have changed since. */
async function open(
  tx: Query,
  attempt: PasskeyAttempt,
  { counter, isSecond }: { counter: number | null; isSecond: boolean },
  at: number,
): Promise<LoggedIn | 'wrong' | 'expired'> {
  const asked = isSecond ? await findAsked(tx, attempt.secondToken, at) : null;
  if (isSecond && asked === null) return 'expired';
  const known = await findOwner(tx, attempt.response, asked?.account.id ?? null);
  if (known === null) return 'wrong';
  const { passkey, account } = known;
  if (counter === null) {
    await recordSecondRefusal(tx, account, attempt.requestId, at);
    return 'wrong';
  }
  if (isCloned(passkey, counter)) return refuseClone(tx, known, attempt.requestId, at);
  const use = { id: passkey.id, before: passkey.counter, counter: storedCounter(counter) };
  if (!(await markPasskeyUsed(tx, use, at))) return 'wrong';
  if (asked !== null) await closeChallenge(tx, asked.challenge);
  return openLogIn(tx, account, { ...browserOf(attempt), ...wayOf(asked, attempt) }, at);
}

const wayOf = (asked: Asked | null, { remember }: PasskeyAttempt) =>
  asked === null
    ? ({ way: 'passkey', remember } as const)
    : ({ way: 'password and passkey', remember: asked.remember } as const);

const browserOf = ({ address, userAgent, previousToken, requestId }: PasskeyAttempt): Browser => ({
  address,
  userAgent,
  previousToken,
  requestId,
});

async function refuseClone(
  tx: Query,
  { passkey, account }: Known,
  requestId: string | null,
  at: number,
): Promise<'wrong'> {
  const actor = { accountId: null, name: 'Somebody' };
  const details = { passkey: passkey.name };
  await recordAudit(tx, { actor, action: 'passkey-cloned', subject: account.email, details, requestId }, at);
  await tellOwner(
    tx,
    account,
    `Somebody tried to log in with a copy of your passkey ${passkey.name}. It was refused. Remove that passkey.`,
    at,
  );
  return 'wrong';
}
