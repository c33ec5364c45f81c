import {
  type AccountRow,
  countOtherAdmins,
  findAccount,
  findAccountByEmail,
  listAccountRows,
  listLastSeen,
  listPasskeyOwners,
  updateAccount,
} from '#db/accounts';
import { type Query, read, write } from '#db/client';
import { deleteUnusedLinks } from '#db/one-time-links';
import { deletePreviewLinksBy } from '#db/preview-links';
import { type Actor, can, type Role } from '../access.ts';
import { done, invalid, notFound, type Result } from '../failure.ts';
import { recordAudit } from './audit.ts';
import { deny } from './deny.ts';
import { parseEmailAddress } from './email-address.ts';
import { hasProved, proveFirst } from './proof.ts';
import { roleSchema } from './role.ts';
import { endSessionsOf } from './sessions.ts';

export type Account = { email: string; name: string; role: Role; isDisabled: boolean; hasPassword: boolean };

/** An account as admins see it. */
export type ListedAccount = Account & {
  id: string;
  /** null: never. */
  lastSeenAt: number | null;
  hasSecondFactor: boolean;
};

/** By address. A newsroom's accounts fit on one page. */
export async function listAccounts(actor: Actor, at: number): Promise<Result<ListedAccount[]>> {
  if (!can(actor, 'manage-accounts')) return write((tx) => denyAccounts(tx, actor, 'accounts', at));
  const query = read();
  const rows = await listAccountRows(query);
  const seen = await listLastSeen(query);
  const passkeys = await listPasskeyOwners(query);
  return done(
    rows.map((row) => ({
      ...accountOf(row),
      id: row.id,
      lastSeenAt: seen.get(row.id) ?? null,
      hasSecondFactor: row.totpSecret !== null || passkeys.has(row.id),
    })),
  );
}

/** The address with which this person logs in; empty for the machine. */
export async function getOwnEmail({ accountId }: Actor): Promise<string> {
  const account = accountId === null ? null : await findAccount(read(), accountId);
  return account?.email ?? '';
}

const accountOf = (row: AccountRow): Account => ({
  email: row.email,
  name: row.name,
  role: roleSchema.parse(row.role),
  isDisabled: row.disabledAt !== null,
  hasPassword: row.passwordHash !== null,
});

/**
 * Nobody logs in with this account any more, who is logged in is out at once, and the preview links that it gave away
 * open nothing. Its stories stay.
 */
export function disableAccount(actor: Actor, email: string, at: number): Promise<Result<Account>> {
  return changeAccount(actor, { email, at }, async (tx, account) => {
    if (await isLastAdmin(tx, account)) return lastAdmin();
    await endAccess(tx, account.id);
    await deletePreviewLinksBy(tx, account.id);
    await updateAccount(tx, account.id, { disabledAt: account.disabledAt ?? at });
    await recordAudit(tx, { actor, action: 'disable-account', subject: account.email }, at);
    return done(accountOf({ ...account, disabledAt: at }));
  });
}

export function enableAccount(actor: Actor, email: string, at: number): Promise<Result<Account>> {
  return changeAccount(actor, { email, at }, async (tx, account) => {
    await updateAccount(tx, account.id, { disabledAt: null });
    await recordAudit(tx, { actor, action: 'enable-account', subject: account.email }, at);
    return done(accountOf({ ...account, disabledAt: null }));
  });
}

/** The new rights hold from the next login: sessions with the old ones end now. */
export function changeRole(
  actor: Actor,
  { email, role }: { email: string; role: Role },
  at: number,
): Promise<Result<Account>> {
  return changeAccount(actor, { email, at }, async (tx, account) => {
    if (role !== 'admin' && (await isLastAdmin(tx, account))) return lastAdmin();
    await endSessionsOf(tx, account.id);
    await updateAccount(tx, account.id, { role });
    const details = { from: account.role, to: role };
    await recordAudit(tx, { actor, action: 'change-role', subject: account.email, details }, at);
    return done(accountOf({ ...account, role }));
  });
}

/** Finds the account in the transaction that changes it, for an actor who may. */
export function changeAccount<T>(
  actor: Actor,
  { email, at }: { email: string; at: number },
  change: (tx: Query, account: AccountRow) => Promise<Result<T>>,
): Promise<Result<T>> {
  return write(async (tx) => {
    if (!can(actor, 'manage-accounts')) return denyAccounts(tx, actor, email, at);
    if (!hasProved(actor, at)) return proveFirst();
    const account = await findAccountByEmail(tx, parseEmailAddress(email) ?? '');
    return account === null ? notFound('account') : change(tx, account);
  });
}

/** Also for commands that look before they open a transaction of their own. */
export const denyAccounts = (tx: Query, actor: Actor, email: string, at: number) =>
  deny(tx, actor, { action: 'manage-accounts', subject: email, what: 'see or change accounts' }, at);

/** Ends what can be used to get in without the password: sessions and links. */
export async function endAccess(tx: Query, accountId: string): Promise<void> {
  await endSessionsOf(tx, accountId);
  await deleteUnusedLinks(tx, accountId);
}

async function isLastAdmin(tx: Query, account: AccountRow): Promise<boolean> {
  if (account.role !== 'admin' || account.disabledAt !== null) return false;
  return (await countOtherAdmins(tx, account.id)) === 0;
}

const lastAdmin = () =>
  invalid('This is the only admin who can log in. Make another account admin first. Nothing was changed.');
