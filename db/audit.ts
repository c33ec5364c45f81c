import { and, desc, eq } from 'drizzle-orm';
import type { Query } from './client.ts';
import { audit } from './schema.ts';

export type AuditRow = typeof audit.$inferSelect;

export async function insertAudit(tx: Query, row: AuditRow): Promise<void> {
  await tx.insert(audit).values(row);
}

/** The latest entries, newest first. */
export function listAudit(query: Query, limit: number): Promise<AuditRow[]> {
  return query.select().from(audit).orderBy(desc(audit.at), desc(audit.id)).limit(limit);
}

/** What was done last of this kind to this one thing. */
export async function findLastAudit(
  query: Query,
  { subject, action }: { subject: string; action: string },
): Promise<AuditRow | null> {
  const [row] = await query
    .select()
    .from(audit)
    .where(and(eq(audit.subject, subject), eq(audit.action, action)))
    .orderBy(desc(audit.at), desc(audit.id))
    .limit(1);
  return row ?? null;
}
