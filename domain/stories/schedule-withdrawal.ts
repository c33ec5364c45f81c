import { type Query, write } from '#db/client';
import { raiseEdition } from '#db/edition';
import { endPublication } from '#db/publications';
import { FOREVER } from '#db/schema';
import type { Actor } from '../access.ts';
import { done, invalid, type Result } from '../failure.ts';
import { recordAudit } from '../people/audit.ts';
import { readVersionedSettings } from '../settings/read-settings.ts';
import { getToPublish } from './publication.ts';
import { refuseEnd } from './schedule-rules.ts';
import { readStanding, type Standing } from './schedule-standing.ts';

/** Readers lose the story at `endsAt` (ms UTC): what is live, or what is scheduled once it is. Said again, it moves. */
export function scheduleWithdrawal(
  actor: Actor,
  { id, endsAt }: { id: string; endsAt: number },
  at: number,
): Promise<Result<null>> {
  return write(async (tx) => {
    const found = await getToPublish(tx, actor, id, at);
    if (!found.ok) return found;
    const standing = await readStanding(tx, id, at);
    if (lastOf(standing) === null)
      return invalid('This story is neither live nor scheduled; there is nothing to take from readers.');
    const { timeZone } = (await readVersionedSettings(tx)).settings;
    const wrong = refuseEnd(endsAt, standing, { at, timeZone });
    if (wrong !== null) return invalid(`Not scheduled. ${wrong}`, { endsAt: wrong });
    await setEnd(tx, { actor, id, standing, endsAt }, at);
    return done(null);
  });
}

/** Readers keep it. */
export function cancelWithdrawal(actor: Actor, { id }: { id: string }, at: number): Promise<Result<null>> {
  return write(async (tx) => {
    const found = await getToPublish(tx, actor, id, at);
    if (!found.ok) return found;
    const standing = await readStanding(tx, id, at);
    if (standing.endsAt === null)
      return invalid('No withdrawal is scheduled for this story, or its hour has come meanwhile.');
    await setEnd(tx, { actor, id, standing, endsAt: null }, at);
    return done(null);
  });
}

const lastOf = ({ live, pending }: Standing) => pending ?? live;

type End = { actor: Actor; id: string; standing: Standing; endsAt: number | null };

async function setEnd(tx: Query, { actor, id, standing, endsAt }: End, at: number): Promise<void> {
  const last = lastOf(standing);
  if (last === null) return;
  await endPublication(tx, last.id, endsAt ?? FOREVER);
  await raiseEdition(tx, { hard: false });
  const details = { from: iso(standing.endsAt), endsAt: iso(endsAt) };
  const action = endsAt === null ? 'cancel-withdrawal' : 'schedule-withdrawal';
  await recordAudit(tx, { actor, action, subject: id, details }, at);
}

const iso = (instant: number | null): string | null =>
  instant === null ? null : new Date(instant).toISOString();
