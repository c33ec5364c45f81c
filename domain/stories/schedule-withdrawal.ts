import { type Query, write } from '#db/client';
import { raiseEdition } from '#db/edition';
import { endPublication } from '#db/publications';
import { FOREVER } from '#db/schema';
import { deletePendingWithdrawals, findPendingWithdrawal } from '#db/withdrawals';
import { instantWords } from '#lib/instant-words';
import { isoTime } from '#lib/iso-time';
import type { Actor } from '../access.ts';
import { queueAnnouncement } from '../announce/queue-announcement.ts';
import { done, invalid, type Refused, type Result } from '../failure.ts';
import { recordAudit } from '../people/audit.ts';
import { newsroomZone } from '../settings/read-settings.ts';
import type { WithdrawalWords } from './public-note.ts';
import { getToPublish } from './publication.ts';
import { refuseEnd } from './schedule-rules.ts';
import { readStanding, type Standing } from './schedule-standing.ts';
import type { FoundStory } from './story-access.ts';
import { getToWithdraw, keepWithdrawal, tellOfWithdrawal } from './withdraw-story.ts';

type End = {
  id: string;
  endsAt: number;
  /** What is said about it, as of a withdrawal now; without it the story is unpublished at its hour. */
  withdrawal?: WithdrawalWords | null | undefined;
};

/** Readers lose the story at `endsAt` (ms UTC): what is live, or what is scheduled once it is. Said again, it moves. */
export function scheduleWithdrawal(
  actor: Actor,
  { id, endsAt, withdrawal = null }: End,
  at: number,
): Promise<Result<null>> {
  return write(async (tx) => {
    const found = await getToEnd(tx, actor, { id, isExplained: withdrawal !== null }, at);
    if (!found.ok) return found;
    const standing = await readStanding(tx, id, at);
    if (lastOf(standing) === null)
      return invalid('This story is neither live nor scheduled; there is nothing to take from readers.');
    const timeZone = await newsroomZone(tx);
    const wrong = refuseEnd(endsAt, standing, { at, timeZone });
    if (wrong !== null) return invalid(`Not scheduled. ${wrong}`, { endsAt: wrong });
    await setEnd(tx, { actor, id, standing, endsAt, details: withdrawal ?? {} }, at);
    if (withdrawal === null) return done(null);
    const explained = { actor, story: found.story, ...withdrawal };
    await keepWithdrawal(tx, { ...explained, takesEffectAt: endsAt }, at);
    await tellOfWithdrawal(tx, { ...explained, hour: instantWords(endsAt, at, timeZone) }, at);
    return done(null);
  });
}

/** Readers keep it. */
export function cancelWithdrawal(actor: Actor, { id }: { id: string }, at: number): Promise<Result<null>> {
  return write(async (tx) => {
    const found = await getToEnd(tx, actor, { id, isExplained: false }, at);
    if (!found.ok) return found;
    const standing = await readStanding(tx, id, at);
    if (standing.endsAt === null)
      return invalid('No withdrawal is scheduled for this story, or its hour has come meanwhile.');
    await setEnd(tx, { actor, id, standing, endsAt: null, details: {} }, at);
    return done(null);
  });
}

/** A withdrawal with a kind is an editor's, and so is one that was scheduled with one. */
async function getToEnd(
  tx: Query,
  actor: Actor,
  { id, isExplained }: { id: string; isExplained: boolean },
  at: number,
): Promise<FoundStory | Refused> {
  const isEditors = isExplained || (await findPendingWithdrawal(tx, id, at)) !== null;
  return isEditors ? getToWithdraw(tx, actor, id, at) : getToPublish(tx, actor, id, at);
}

const lastOf = ({ live, pending }: Standing) => pending ?? live;

type NewEnd = {
  actor: Actor;
  id: string;
  standing: Standing;
  endsAt: number | null;
  details: Partial<WithdrawalWords>;
};

async function setEnd(tx: Query, { actor, id, standing, endsAt, ...of }: NewEnd, at: number): Promise<void> {
  const last = lastOf(standing);
  if (last === null) return;
  await endPublication(tx, last.id, endsAt ?? FOREVER);
  await deletePendingWithdrawals(tx, id, at);
  if (endsAt !== null) await queueAnnouncement(tx, { storyId: id, hour: endsAt }, at);
  await raiseEdition(tx, { hard: false });
  const details = { ...of.details, from: isoTime(standing.endsAt), endsAt: isoTime(endsAt) };
  const action = endsAt === null ? 'cancel-withdrawal' : 'schedule-withdrawal';
  await recordAudit(tx, { actor, action, subject: id, details }, at);
}
