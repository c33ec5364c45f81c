import type { Query } from '#db/client';
import { type Actor, can } from '../access.ts';
import type { Refused } from '../failure.ts';
import { deny } from '../people/deny.ts';

/** Why this actor may change no redirect, or null: they may. */
export async function refuseRedirects(
  tx: Query,
  actor: Actor,
  subject: string,
  at: number,
): Promise<Refused | null> {
  if (can(actor, 'edit-redirects')) return null;
  return deny(tx, actor, { action: 'edit-redirects', subject, what: 'change the redirects' }, at);
}
