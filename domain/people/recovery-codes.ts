import { randomInt } from 'node:crypto';
import type { Query } from '#db/client';
import {
  countRecoveryCodes,
  deleteRecoveryCodes,
  insertRecoveryCodes,
  markRecoveryCodeUsed,
} from '#db/second-factor';
import { hashToken } from './token.ts';

const NUMBER = 10;

/** Without what looks like something else: no i, l, o, u (Crockford's base 32). */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

/** 80 bits: their hashes need no salt, and no secret that could get lost together with the codes of the app. */
const LENGTH = 16;

/** Ten new ones in place of all before, readable only now. */
export async function giveRecoveryCodes(tx: Query, accountId: string, at: number): Promise<string[]> {
  const codes = Array.from({ length: NUMBER }, newCode);
  await deleteRecoveryCodes(tx, accountId);
  await insertRecoveryCodes(tx, accountId, codes.map(hashOf), at);
  return codes;
}

/** With the first of somebody's factors; later ones leave the codes as they are. */
export async function giveFirstRecoveryCodes(
  tx: Query,
  accountId: string,
  at: number,
): Promise<string[] | null> {
  return (await countRecoveryCodes(tx, accountId)) > 0 ? null : giveRecoveryCodes(tx, accountId, at);
}

/** Whether it is one of theirs and was not used before; then it is used now. */
export const spendRecoveryCode = (
  tx: Query,
  { accountId, typed }: { accountId: string; typed: string },
  at: number,
): Promise<boolean> => markRecoveryCodeUsed(tx, { codeHash: hashOf(typed), accountId }, at);

/** As it is shown: abcd-efgh-jkmn-pqrs. */
const newCode = (): string =>
  Array.from({ length: LENGTH }, (_, place) => {
    const letter = LETTERS.charAt(randomInt(LETTERS.length));
    return place > 0 && place % 4 === 0 ? `-${letter}` : letter;
  }).join('');

/** However it was typed: capitals, spaces, the letters that are no letters of it. */
const plain = (typed: string): string =>
  typed.toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1');

const hashOf = (typed: string): string => hashToken(`recovery ${plain(typed)}`);
