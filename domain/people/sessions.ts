import { deleteChallengesOf } from '#db/challenges';
import { type Query, read, write } from '#db/client';
import { databaseTrouble } from '#db/errors';
import {
  deleteEndedSessions,
  deleteSession,
  deleteSessionsOf,
  findSession,
  insertSession,
  type OpenSession,
  touchSession,
} from '#db/sessions';
import { log } from '#lib/log';
import type { Actor } from '../access.ts';
import { recordAudit } from './audit.ts';
import { roleSchema } from './role.ts';
import { IDLE_MAX, isDueToTouch, isOpen, longest } from './session-times.ts';
import { hashToken, newToken } from './token.ts';

const USER_AGENT_MAX = 300;

/** Opens a session in place of `previousToken`'s and returns its token, which is kept nowhere but in the cookie. */
export async function openSession(
  tx: Query,
  opened: { accountId: string; userAgent: string; previousToken: string | null; remembered?: boolean },
  at: number,
): Promise<string> {
  const token = newToken();
  const { remembered = false } = opened;
  if (opened.previousToken) await deleteSession(tx, hashToken(opened.previousToken));
  await deleteEndedSessions(tx, at, at - IDLE_MAX);
  await insertSession(tx, {
    tokenHash: hashToken(token),
    accountId: opened.accountId,
    userAgent: opened.userAgent.slice(0, USER_AGENT_MAX),
    remembered,
    provedAt: at,
    createdAt: at,
    seenAt: at,
    expiresAt: at + longest(remembered),
  });
  return token;
}

/** Whose session this is, with the rights that the account has now; null when it has ended. */
export async function findActor(token: string, at: number): Promise<Actor | null> {
  const session = await findOpenSession(token, at);
  if (session && isDueToTouch(session, at)) await writeDown(hashToken(token), at);
  return session && actorOf(session);
}

/** Who is logged in goes on reading while nothing can be stored; the session only ends as if they were not there. */
async function writeDown(tokenHash: string, at: number): Promise<void> {
  try {
    await write((tx) => touchSession(tx, tokenHash, at));
  } catch (error) {
    if (databaseTrouble(error) === null) throw error;
    log.warn({ error }, 'it could not be stored that somebody is there');
  }
}

/** The same, without counting as being there: a page that speaks by itself keeps no session awake. */
export async function findIdleActor(token: string, at: number): Promise<Actor | null> {
  const session = await findOpenSession(token, at);
  return session && actorOf(session);
}

async function findOpenSession(token: string, at: number): Promise<OpenSession | null> {
  const session = await findSession(read(), hashToken(token));
  return session && isOpen(session, at) ? session : null;
}

const actorOf = ({ accountId, name, role, provedAt }: OpenSession): Actor => ({
  accountId,
  name,
  provedAt,
  role: roleSchema.parse(role),
});

/** Logging out: the session is over wherever its cookie is. */
export async function endSession(token: string, requestId: string | null, at: number): Promise<void> {
  const actor = await findActor(token, at);
  await write(async (tx) => {
    await deleteSession(tx, hashToken(token));
    if (actor)
      await recordAudit(tx, { actor, action: 'log-out', subject: actor.accountId ?? '', requestId }, at);
  });
}

/**
 * Disabling, demoting and changing the password end all sessions of an account, in the same transaction, and what
 * somebody who knows the old password was asked for next.
 */
export async function endSessionsOf(tx: Query, accountId: string): Promise<void> {
  await deleteSessionsOf(tx, accountId);
  await deleteChallengesOf(tx, accountId);
}
