import { insertAudit } from '#db/audit';
import type { Query } from '#db/client';
import { newId } from '#lib/id';
import type { Actor } from '../access.ts';

/** What the audit knows by name: who did what to what. Never a secret in `details`. */
export type AuditEntry = {
  actor: Omit<Actor, 'role'>;
  action: string;
  subject: string;
  details?: Record<string, string | number | boolean | null>;
  requestId?: string | null;
};

/** Written in the transaction of the act itself: an act that is not in the audit did not happen. */
export function recordAudit(tx: Query, entry: AuditEntry, at: number): Promise<void> {
  const { actor, action, subject, details = {}, requestId = actor.requestId ?? null } = entry;
  return insertAudit(tx, {
    id: newId(),
    at,
    accountId: actor.accountId,
    accountName: actor.name,
    action,
    subject,
    details,
    requestId,
  });
}
