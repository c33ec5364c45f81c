import { findAccountByEmail } from '#db/accounts';
import { read } from '#db/client';
import type { Actor } from '../access.ts';
import { done, type Result } from '../failure.ts';
import { type Delivery, deliverLink } from './deliver-link.ts';
import { parseEmailAddress } from './email-address.ts';
import { resetLetter } from './letters.ts';
import { paperName } from './paper-name.ts';
import { type Reset, resetPassword } from './reset-password.ts';

/** The old password and all sessions end at once; the owner is sent the link to a new password. */
export async function sendReset(
  actor: Actor,
  { email, withSecondFactor }: Pick<Reset, 'email' | 'withSecondFactor'>,
  at: number,
): Promise<Result<Delivery>> {
  const reset = await resetPassword(
    actor,
    { email, password: null, withSecondFactor: withSecondFactor === true },
    at,
  );
  if (!reset.ok) return reset;
  const link = reset.value.link ?? '';
  const address = parseEmailAddress(email) ?? email;
  const name = (await findAccountByEmail(read(), address))?.name ?? address;
  return done(
    await deliverLink(link, resetLetter({ name, email: address, link, paper: await paperName(read()) })),
  );
}
