import { updateAccount } from '#db/accounts';
import { type Query, read, write } from '#db/client';
import { countRecoveryCodes } from '#db/second-factor';
import type { Actor } from '../../access.ts';
import { done, invalid, type Result } from '../../failure.ts';
import { recordAudit } from '../audit.ts';
import { closeChallenge, failChallenge, findChallenge, openChallenge } from '../challenges.ts';
import { paperName } from '../paper-name.ts';
import { giveFirstRecoveryCodes, giveRecoveryCodes } from '../recovery-codes.ts';
import { forgetTotp, hasSecondFactor, tellOwner } from '../second-factor.ts';
import { newTotpSecret, sealTotp, totpAddress, totpStepOf, unsealTotp } from '../totp.ts';
import { ownAccount, withProof } from './own-account.ts';

export type OwnSecondFactor = { hasTotp: boolean; recoveryCodesLeft: number };

export async function getOwnSecondFactor(actor: Actor): Promise<OwnSecondFactor> {
  const account = await ownAccount(read(), actor);
  if (account === null) return { hasTotp: false, recoveryCodesLeft: 0 };
  const recoveryCodesLeft = await countRecoveryCodes(read(), account.id);
  return { hasTotp: account.totpSecret !== null, recoveryCodesLeft };
}

/** A secret to put into an app. It counts once a code of it was given, with this token. */
export type TotpOffer = { token: string; secret: string; address: string };

export function beginTotp(actor: Actor, at: number): Promise<Result<TotpOffer>> {
  return write((tx) =>
    withProof(tx, actor, at, async ({ id, email, totpSecret }) => {
      if (totpSecret !== null) return invalid('There is an authenticator app already. Remove it first.');
      const secret = newTotpSecret();
      const value = sealTotp(secret, id);
      const token = await openChallenge(tx, { purpose: 'totp-new', accountId: id, value }, at);
      const address = totpAddress({ issuer: await paperName(tx), label: email, secret });
      return done({ token, secret, address });
    }),
  );
}

/** Shown once; null: the codes that were given with another factor stay good. */
export type NewRecoveryCodes = { recoveryCodes: string[] | null };

/** From now on the password alone opens nothing. */
export function confirmTotp(
  actor: Actor,
  { token, code }: { token: string; code: string },
  at: number,
): Promise<Result<NewRecoveryCodes>> {
  return write((tx) =>
    withProof(tx, actor, at, async (account) => {
      const offer = await findChallenge(tx, { token, purpose: 'totp-new' }, at);
      if (offer?.accountId !== account.id) return tooLate();
      const secret = unsealTotp(offer.value, account.id);
      if (secret === null || account.totpSecret !== null) return tooLate();
      const step = totpStepOf(secret, code, at);
      if (step === null) {
        await failChallenge(tx, offer);
        return invalid('Nothing was changed.', { code: NO_CODE_OF_IT });
      }
      await closeChallenge(tx, offer);
      await updateAccount(tx, account.id, { totpSecret: offer.value, totpStep: step });
      const recoveryCodes = await giveFirstRecoveryCodes(tx, account.id, at);
      await recordAudit(tx, { actor, action: 'add-authenticator', subject: account.email }, at);
      await tellOwner(tx, account, 'An authenticator app was added to your account.', at);
      return done({ recoveryCodes });
    }),
  );
}

const NO_CODE_OF_IT =
  'This is no code that the app shows now. Check that the clock of the device is right, and give the newest code.';

const tooLate = () =>
  invalid(
    'This took longer than 10 minutes, or the code was wrong too often. Nothing was changed. Begin again.',
  );

export function removeTotp(actor: Actor, at: number): Promise<Result<null>> {
  return write((tx) =>
    withProof(tx, actor, at, async (account) => {
      if (account.totpSecret === null) return done(null);
      await forgetTotp(tx, account);
      await recordAudit(tx, { actor, action: 'remove-authenticator', subject: account.email }, at);
      await tellOwner(tx, account, 'The authenticator app was removed from your account.', at);
      return done(null);
    }),
  );
}

/** The codes from before are void. */
export function renewRecoveryCodes(actor: Actor, at: number): Promise<Result<{ recoveryCodes: string[] }>> {
  return write((tx: Query) =>
    withProof(tx, actor, at, async (account) => {
      if (!(await hasSecondFactor(tx, account))) return invalid('Recovery codes come with a second factor.');
      const recoveryCodes = await giveRecoveryCodes(tx, account.id, at);
      await recordAudit(tx, { actor, action: 'renew-recovery-codes', subject: account.email }, at);
      await tellOwner(tx, account, 'New recovery codes were made; those from before are void.', at);
      return done({ recoveryCodes });
    }),
  );
}
