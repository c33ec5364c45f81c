import type { Query } from '#db/client';
import type { Action, Actor } from '../access.ts';
import { notAllowed } from '../failure.ts';
import { recordAudit } from './audit.ts';

/** What was asked for may be anything, of any length. */
const SUBJECT_MAX = 254;

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
      subject: subject.slice(0, SUBJECT_MAX),
      details: { action, role: actor.role },
    },
    at,
  );
  return notAllowed(what);
}
