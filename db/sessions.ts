import { and, desc, eq, isNull, lt, lte, ne, or } from 'drizzle-orm';
import type { Query } from './client.ts';
import { account, session } from './schema.ts';

export async function insertSession(tx: Query, row: typeof session.$inferInsert): Promise<void> {
  await tx.insert(session).values(row);
}

export type OpenSession = {
  accountId: string;
  name: string;
  email: string;
  role: string;
  remembered: boolean;
  provedAt: number;
  seenAt: number;
  expiresAt: number;
};

/** A session with the account as it is now; null when either has ended. */
export async function findSession(query: Query, tokenHash: string): Promise<OpenSession | null> {
  const [row] = await query
    .select({
      accountId: account.id,
      name: account.name,
      email: account.email,
      role: account.role,
      remembered: session.remembered,
      provedAt: session.provedAt,
      seenAt: session.seenAt,
      expiresAt: session.expiresAt,
    })
    .from(session)
    .innerJoin(account, eq(account.id, session.accountId))
    .where(and(eq(session.tokenHash, tokenHash), isNull(account.disabledAt)));
  return row ?? null;
}

export async function touchSession(tx: Query, tokenHash: string, at: number): Promise<void> {
  await tx
    .update(session)
    .set({ seenAt: at })
    .where(and(eq(session.tokenHash, tokenHash), lt(session.seenAt, at)));
}

export async function markProved(tx: Query, tokenHash: string, at: number): Promise<void> {
  await tx.update(session).set({ provedAt: at }).where(eq(session.tokenHash, tokenHash));
}

export async function deleteSession(tx: Query, tokenHash: string): Promise<void> {
  await tx.delete(session).where(eq(session.tokenHash, tokenHash));
}

export async function deleteSessionsOf(tx: Query, accountId: string): Promise<void> {
  await tx.delete(session).where(eq(session.accountId, accountId));
}

export type SessionRow = typeof session.$inferSelect;

/** The one used last first. */
export function listSessionsOf(query: Query, accountId: string): Promise<SessionRow[]> {
  return query
    .select()
    .from(session)
    .where(eq(session.accountId, accountId))
    .orderBy(desc(session.seenAt), desc(session.tokenHash));
}

export async function deleteSessionsBut(tx: Query, accountId: string, tokenHash: string): Promise<void> {
  const others = and(eq(session.accountId, accountId), ne(session.tokenHash, tokenHash));
  await tx.delete(session).where(others);
}

/** Those that ended by themselves: past their end, or not seen since `idleSince` and not remembered. */
export async function deleteEndedSessions(tx: Query, at: number, idleSince: number): Promise<void> {
  const idle = and(eq(session.remembered, false), lte(session.seenAt, idleSince));
  await tx.delete(session).where(or(lte(session.expiresAt, at), idle));
}
