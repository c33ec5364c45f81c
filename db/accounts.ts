import { and, asc, count, eq, isNotNull, isNull, max, ne } from 'drizzle-orm';
import type { Query } from './client.ts';
import { account, audit, passkey, session } from './schema.ts';

export type AccountRow = typeof account.$inferSelect;

export async function insertAccount(tx: Query, row: typeof account.$inferInsert): Promise<void> {
  await tx.insert(account).values(row);
}

export async function findAccount(query: Query, id: string): Promise<AccountRow | null> {
  const [row] = await query.select().from(account).where(eq(account.id, id));
  return row ?? null;
}

/** `email` in the form of domain/people/email-address. */
export async function findAccountByEmail(query: Query, email: string): Promise<AccountRow | null> {
  const [row] = await query.select().from(account).where(eq(account.email, email));
  return row ?? null;
}

export function listAccountRows(query: Query): Promise<AccountRow[]> {
  return query.select().from(account).orderBy(asc(account.email), asc(account.id));
}

/** When each account was last seen, ms UTC: by its open sessions, else by its last login. */
export async function listLastSeen(query: Query): Promise<Map<string, number>> {
  const logIns = await query
    .select({ id: audit.accountId, at: max(audit.at) })
    .from(audit)
    .where(eq(audit.action, 'log-in'))
    .groupBy(audit.accountId);
  const sessions = await query
    .select({ id: session.accountId, at: max(session.seenAt) })
    .from(session)
    .groupBy(session.accountId);
  const seen = new Map<string, number>();
  for (const { id, at } of [...logIns, ...sessions])
    if (id !== null && at !== null) seen.set(id, Math.max(seen.get(id) ?? 0, at));
  return seen;
}

/** Accounts that log in with a passkey. */
export async function listPasskeyOwners(query: Query): Promise<Set<string>> {
  const rows = await query.selectDistinct({ id: passkey.accountId }).from(passkey);
  return new Set(rows.map(({ id }) => id));
}

/** Whether there is an admin, be it one who may not log in. */
export async function anyAdminExists(query: Query): Promise<boolean> {
  const rows = await query.select({ id: account.id }).from(account).where(eq(account.role, 'admin')).limit(1);
  return rows.length > 0;
}

/** Admins who can log in, other than this account: one who was invited, or whose password was reset, may never come. */
export async function countOtherAdmins(query: Query, id: string): Promise<number> {
  const others = and(
    eq(account.role, 'admin'),
    isNull(account.disabledAt),
    isNotNull(account.passwordHash),
    ne(account.id, id),
  );
  const [row] = await query.select({ number: count() }).from(account).where(others);
  return row?.number ?? 0;
}

export async function updateAccount(
  tx: Query,
  id: string,
  change: Partial<Pick<AccountRow, 'passwordHash' | 'disabledAt' | 'role' | 'totpSecret' | 'totpStep'>>,
): Promise<void> {
  await tx.update(account).set(change).where(eq(account.id, id));
}
