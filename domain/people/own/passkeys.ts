import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { AccountRow } from '#db/accounts';
import { type Query, read, write } from '#db/client';
import {
  deletePasskey,
  findPasskey,
  insertPasskey,
  listPasskeysOf,
  type PasskeyRow,
  renamePasskey,
} from '#db/passkeys';
import { deleteRecoveryCodes } from '#db/second-factor';
import type { Actor } from '../../access.ts';
import { done, invalid, notFound, type Result } from '../../failure.ts';
import { recordAudit } from '../audit.ts';
import { closeChallenge, findChallenge, openChallenge } from '../challenges.ts';
import { paperName } from '../paper-name.ts';
import { descriptorOf, storedCounter } from '../passkeys/passkey-row.ts';
import { relyingParty } from '../passkeys/relying-party.ts';
import { personNameSchema } from '../person-name.ts';
import { giveFirstRecoveryCodes } from '../recovery-codes.ts';
import { hasSecondFactor, tellOwner } from '../second-factor.ts';
import { ownAccount, withProof } from './own-account.ts';
import type { NewRecoveryCodes } from './second-factor.ts';

const PASSKEYS_MAX = 10;

/** Ed25519, ECDSA with P-256, RSA: what devices have. Named, since the library offers what Node only tries out. */
const ALGORITHMS = [-8, -7, -257];

export type OwnPasskey = { id: string; name: string; createdAt: number; usedAt: number | null };

export async function listOwnPasskeys({ accountId }: Actor): Promise<OwnPasskey[]> {
  if (accountId === null) return [];
  const rows = await listPasskeysOf(read(), accountId);
  return rows.map(({ id, name, createdAt, usedAt }) => ({ id, name, createdAt, usedAt }));
}

export type PasskeyOffer = { token: string; options: PublicKeyCredentialCreationOptionsJSON };

/** What the browser needs to make a passkey: one that shows by itself whose it is, and that asks who is there. */
export async function beginPasskey(actor: Actor, at: number): Promise<Result<PasskeyOffer>> {
  const query = read();
  return withProof(query, actor, at, async (account) => {
    const known = await listPasskeysOf(query, account.id);
    if (known.length >= PASSKEYS_MAX) return tooMany();
    const options = await generateRegistrationOptions({
      rpName: await paperName(query),
      rpID: relyingParty().id,
      userID: new Uint8Array(Buffer.from(account.id)),
      userName: account.email,
      userDisplayName: account.name,
      excludeCredentials: known.map(descriptorOf),
      supportedAlgorithmIDs: ALGORITHMS,
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    const asked = { purpose: 'passkey-new', accountId: account.id, value: options.challenge } as const;
    const token = await write((tx) => openChallenge(tx, asked, at));
    return done({ token, options });
  });
}

const tooMany = () =>
  invalid(`There are ${PASSKEYS_MAX} passkeys already. Remove one that you no longer use first.`);

export type MadePasskey = { token: string; name: string; response: RegistrationResponseJSON };

/** From now on the password alone opens nothing, and this passkey alone does. */
export async function addPasskey(
  actor: Actor,
  { token, name, response }: MadePasskey,
  at: number,
): Promise<Result<NewRecoveryCodes>> {
  const named = personNameSchema.safeParse(name);
  if (!named.success) return invalid(UNCHANGED, { name: named.error.issues[0]?.message ?? '' });
  const asked = await write((tx) => takeQuestion(tx, actor, token, at));
  if (!asked.ok) return asked;
  const made = await verify(response, asked.value);
  if (made === null) return invalid('The browser’s answer does not fit. Nothing was changed. Begin again.');
  return write((tx) =>
    withProof(tx, actor, at, async (account) => {
      if ((await listPasskeysOf(tx, account.id)).length >= PASSKEYS_MAX) return tooMany();
      if (await findPasskey(tx, made.id)) return invalid('This passkey is known already.');
      await insertPasskey(tx, {
        ...made,
        accountId: account.id,
        name: named.data,
        createdAt: at,
        usedAt: null,
      });
      const recoveryCodes = await giveFirstRecoveryCodes(tx, account.id, at);
      await recordPasskey(tx, { actor, account, action: 'add-passkey', name: named.data }, at);
      await tellOwner(tx, account, `A passkey was added to your account: ${named.data}.`, at);
      return done({ recoveryCodes });
    }),
  );
}

const UNCHANGED = 'Nothing was changed.';

/** A question is answered once, rightly or wrongly. */
const takeQuestion = (tx: Query, actor: Actor, token: string, at: number): Promise<Result<string>> =>
  withProof(tx, actor, at, async ({ id }) => {
    const asked = await findChallenge(tx, { token, purpose: 'passkey-new' }, at);
    if (asked?.accountId !== id)
      return invalid('This took longer than 5 minutes. Nothing was changed. Begin again.');
    await closeChallenge(tx, asked);
    return done(asked.value);
  });

type Made = Pick<PasskeyRow, 'id' | 'publicKey' | 'counter' | 'transports'>;

/** There are six so far; they are hints that a browser sends, and kept as such. */
const TRANSPORTS_MAX = 10;

/** null: the answer is not to this question, not from this site, or nobody was asked who they are. */
async function verify(response: RegistrationResponseJSON, expectedChallenge: string): Promise<Made | null> {
  const { id: expectedRPID, origin: expectedOrigin } = relyingParty();
  const site = { expectedOrigin, expectedRPID, supportedAlgorithmIDs: ALGORITHMS };
  const expected = { ...site, expectedChallenge, requireUserVerification: true };
  // It throws whatever does not fit, and what does not fit is what somebody sent.
  const result = await verifyRegistrationResponse({ response, ...expected }).catch(() => null);
  if (!result?.verified) return null;
  const { id, publicKey, counter, transports = [] } = result.registrationInfo.credential;
  return {
    id,
    publicKey: Buffer.from(publicKey).toString('base64url'),
    counter: storedCounter(counter),
    transports: transports.slice(0, TRANSPORTS_MAX),
  };
}

export function renameOwnPasskey(
  actor: Actor,
  { id, name }: { id: string; name: string },
  at: number,
): Promise<Result<null>> {
  return write(async (tx) => {
    const account = await ownAccount(tx, actor);
    const passkey = await findPasskey(tx, id);
    if (account === null || passkey?.accountId !== account.id) return notFound('passkey');
    const named = personNameSchema.safeParse(name);
    if (!named.success) return invalid(UNCHANGED, { name: named.error.issues[0]?.message ?? '' });
    await renamePasskey(tx, id, named.data);
    await recordPasskey(tx, { actor, account, action: 'rename-passkey', name: named.data }, at);
    return done(null);
  });
}

/** With the last factor the recovery codes go too. */
export function removeOwnPasskey(actor: Actor, { id }: { id: string }, at: number): Promise<Result<null>> {
  return write((tx) =>
    withProof(tx, actor, at, async (account) => {
      const passkey = await findPasskey(tx, id);
      if (passkey?.accountId !== account.id) return notFound('passkey');
      await deletePasskey(tx, id);
      if (!(await hasSecondFactor(tx, account))) await deleteRecoveryCodes(tx, account.id);
      await recordPasskey(tx, { actor, account, action: 'remove-passkey', name: passkey.name }, at);
      await tellOwner(tx, account, `A passkey was removed from your account: ${passkey.name}.`, at);
      return done(null);
    }),
  );
}

const recordPasskey = (
  tx: Query,
  { actor, account, action, name }: { actor: Actor; account: AccountRow; action: string; name: string },
  at: number,
) => recordAudit(tx, { actor, action, subject: account.email, details: { passkey: name } }, at);
