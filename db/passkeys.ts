import { and, asc, eq } from 'drizzle-orm';
import type { Query } from './client.ts';
import { passkey } from './schema.ts';

export type PasskeyRow = typeof passkey.$inferSelect;

export async function insertPasskey(tx: Query, row: typeof passkey.$inferInsert): Promise<void> {
  await tx.insert(passkey).values(row);
}

export async function findPasskey(query: Query, id: string): Promise<PasskeyRow | null> {
  const [row] = await query.select().from(passkey).where(eq(passkey.id, id));
  return row ?? null;
}

/** The eldest first; nobody has more than a few. */
export function listPasskeysOf(query: Query, accountId: string): Promise<PasskeyRow[]> {
  return query
    .select()
    .from(passkey)
    .where(eq(passkey.accountId, accountId))
    .orderBy(asc(passkey.createdAt), asc(passkey.id));
}

export async function renamePasskey(tx: Query, id: string, name: string): Promise<void> {
  await tx.update(passkey).set({ name }).where(eq(passkey.id, id));
}

/** Whether the counter was still what it was when the answer was checked; then this use is written down. */
export async function markPasskeyUsed(
  tx: Query,
  { id, before, counter }: { id: string; before: number; counter: number },
  at: number,
): Promise<boolean> {
  const rows = await tx
    .update(passkey)
    .set({ counter, usedAt: at })
    .where(and(eq(passkey.id, id), eq(passkey.counter, before)))
    .returning({ id: passkey.id });
  return rows.length > 0;
}

export async function deletePasskey(tx: Query, id: string): Promise<void> {
  await tx.delete(passkey).where(eq(passkey.id, id));
}

export async function deletePasskeysOf(tx: Query, accountId: string): Promise<void> {
  await tx.delete(passkey).where(eq(passkey.accountId, accountId));
}
