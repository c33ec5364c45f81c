import { generateSync } from 'otplib';
import type { Actor, Role } from '#domain/access';
import { logInSecond } from '#domain/people/log-in-second';
import { beginTotp, confirmTotp } from '#domain/people/own/second-factor';
import { MINUTE, MORNING, valueOf } from './newsroom.ts';
import { hirePerson, tryLogIn } from './people.ts';

/** The code that the app shows at this instant. */
export const codeAt = (secret: string, at: number): string =>
  generateSync({ strategy: 'totp', secret, epoch: Math.floor(at / 1000) });

/** Somebody whose app was set up ten minutes before the morning. */
export async function hireWithApp(role: Role = 'editor') {
  const { id, email } = await hirePerson(role);
  const before = MORNING - 10 * MINUTE;
  const actor: Actor = { accountId: id, name: 'Asha Rao', role, provedAt: before };
  const { token, secret } = valueOf(await beginTotp(actor, before));
  const { recoveryCodes } = valueOf(
    await confirmTotp(actor, { token, code: codeAt(secret, before) }, before),
  );
  return { id, email, actor: { ...actor, provedAt: MORNING }, secret, recoveryCodes: recoveryCodes ?? [] };
}

/** Gives the right password; returns the question for the second factor. */
export async function askedFor(email: string, at = MORNING, address = '192.0.2.90'): Promise<string> {
  const result = await tryLogIn({ email, address }, at);
  if (result.ok || result.refusal.code !== 'second-factor')
    throw new Error('No second factor was asked for.');
  return result.refusal.challenge;
}

export const answerWith = (token: string, code: string, at = MORNING, address = '192.0.2.90') =>
  logInSecond({ token, code, address, userAgent: 'Test browser', previousToken: null, requestId: null }, at);
