import { desc } from 'drizzle-orm';
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
