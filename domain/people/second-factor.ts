import { type AccountRow, updateAccount } from '#db/accounts';
import type { Query } from '#db/client';
import { countPasskeys, countRecoveryCodes, deleteRecoveryCodes, spendTotpStep } from '#db/second-factor';
import { queueMail } from '../jobs/queue-mail.ts';
import { secondFactorLetter } from './letters.ts';
import { paperName } from './paper-name.ts';
import { spendRecoveryCode } from './recovery-codes.ts';
import { totpStepOf, unsealTotp } from './totp.ts';

/** Whether this account's password alone opens no session. */
export async function hasSecondFactor(query: Query, { id, totpSecret }: AccountRow): Promise<boolean> {
  return totpSecret !== null || (await countPasskeys(query, id)) > 0;
}

export type CodeKind = 'code' | 'recovery code';

/** What was typed is used up by this: a code works once, whoever else types it at the same instant. null: it is wrong. */
export async function spendCode(
  tx: Query,
  account: AccountRow,
  typed: string,
  at: number,
): Promise<CodeKind | null> {
  const secret = account.totpSecret === null ? null : unsealTotp(account.totpSecret, account.id);
  const step = secret === null ? null : totpStepOf(secret, typed, at);
  if (step !== null) return (await spendTotpStep(tx, account.id, step)) ? 'code' : null;
  if (!(await spendRecoveryCode(tx, { accountId: account.id, typed }, at))) return null;
  const left = await countRecoveryCodes(tx, account.id);
  await tellOwner(tx, account, `A recovery code was used to log in; ${left} are left.`, at);
  return 'recovery code';
}

/** The account without its app; with its last factor the recovery codes go too. */
export async function forgetTotp(tx: Query, { id }: AccountRow): Promise<void> {
  await updateAccount(tx, id, { totpSecret: null, totpStep: 0 });
  if ((await countPasskeys(tx, id)) === 0) await deleteRecoveryCodes(tx, id);
}

/** Whatever changes in how somebody logs in, its owner hears of it: it may not have been them. */
export async function tellOwner(
  tx: Query,
  { name, email }: AccountRow,
  what: string,
  at: number,
): Promise<void> {
  await queueMail(tx, secondFactorLetter({ name, email, paper: await paperName(tx) }, what), at);
}
