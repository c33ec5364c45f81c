import type { Query } from '#db/client';
import type { Action, Actor } from '../access.ts';
import { notAllowed } from '../failure.ts';
import { recordAudit } from './audit.ts';

/** What was asked for may be anything, of any length; PostgreSQL stores no NUL. */
const SUBJECT_MAX = 254;
const writable = (subject: string): string =>
  subject
    .slice(0, SUBJECT_MAX)
    .toWellFormed()
    .replace(/\p{Cc}/gu, '\ufffd');

/** Refuses somebody whose role does not allow what they ask, and writes down that they asked. */
export async function deny(
  tx: Query,
  actor: Actor,
  { action, subject, what }: { action: Action; subject: string; what: string },
  at: number,
): Promise<ReturnType<typeof notAllowed>> {
  await recordAudit(
    tx,
    {
      actor,
      action: 'denied',
      subject: writable(subject),
      details: { action, role: actor.role },
    },
    at,
  );
  return notAllowed(what);
}
