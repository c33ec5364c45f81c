import { type Query, read, write } from '#db/client';
import { deleteSession, deleteSessionsBut, findSession, listSessionsOf } from '#db/sessions';
import type { Actor } from '../../access.ts';
import { done, notFound, type Result } from '../../failure.ts';
import { type AuditEntry, recordAudit } from '../audit.ts';
import { isOpen } from '../session-times.ts';
import { hashToken } from '../token.ts';
import { ownAccount } from './own-account.ts';

/** A place where one is logged in. `id` is the hash of its token, which opens nothing. */
export type OwnSession = {
  id: string;
  userAgent: string;
  createdAt: number;
  seenAt: number;
  expiresAt: number;
  remembered: boolean;
  isThis: boolean;
};

/** Sessions of one person are a handful: each login ends the one before it in the same browser. */
export async function listOwnSessions(
  { accountId }: Actor,
  { token }: { token: string },
  at: number,
): Promise<OwnSession[]> {
  if (accountId === null) return [];
  const here = hashToken(token);
  const rows = (await listSessionsOf(read(), accountId)).filter((row) => isOpen(row, at));
  return rows.map(({ tokenHash, userAgent, createdAt, seenAt, expiresAt, remembered }) => ({
    id: tokenHash,
    userAgent,
    createdAt,
    seenAt,
    expiresAt,
    remembered,
    isThis: tokenHash === here,
  }));
}

/** Ends one of one's own; this one is ended by logging out. */
export function endOwnSession(actor: Actor, { id }: { id: string }, at: number): Promise<Result<null>> {
  return write(async (tx) => {
    const session = await findSession(tx, id);
    if (session === null || session.accountId !== actor.accountId) return notFound('session');
    await deleteSession(tx, id);
    return ended(tx, { actor, action: 'end-session', subject: session.email }, at);
  });
}

export function endOtherSessions(
  actor: Actor,
  { token }: { token: string },
  at: number,
): Promise<Result<null>> {
  return write(async (tx) => {
    const account = await ownAccount(tx, actor);
    if (account === null) return notFound('account');
    await deleteSessionsBut(tx, account.id, hashToken(token));
    return ended(tx, { actor, action: 'end-other-sessions', subject: account.email }, at);
  });
}

async function ended(tx: Query, entry: AuditEntry, at: number) {
  await recordAudit(tx, entry, at);
  return done(null);
}
