import { generateSecret, generateURI, verifySync } from 'otplib';
import { authSecret } from '#lib/auth-secret';
import { seal, unseal } from '#lib/seal';

/** Codes of an authenticator app (RFC 6238): six digits, a new one every 30 seconds. */
const STEP_S = 30;

/** One step early or late: clocks differ, and people type slowly. */
const TOLERANCE_S = STEP_S;

export const newTotpSecret = (): string => generateSecret();

export const totpAddress = (shown: { issuer: string; label: string; secret: string }): string =>
  generateURI({ strategy: 'totp', ...shown });

/** The time step whose code this is; null: of none that counts now. Spaces are as apps show them. */
export function totpStepOf(secret: string, typed: string, at: number): number | null {
  const token = typed.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const epoch = Math.floor(at / 1000);
  const result = verifySync({ strategy: 'totp', secret, token, epoch, epochTolerance: TOLERANCE_S });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
}

const sealOf = (owner: string) => ({ secret: authSecret(), purpose: 'stringer totp', owner });

export const sealTotp = (secret: string, accountId: string): string => seal(secret, sealOf(accountId));

/** null when the portal's own secret is another by now: then only recovery codes and passkeys help. */
export const unsealTotp = (sealed: string, accountId: string): string | null =>
  unseal(sealed, sealOf(accountId));
