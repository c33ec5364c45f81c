import type { Query } from '#db/client';
import { findCurrentPublication, findLastEnd } from '#db/publications';
import type { StoryRow } from '#db/stories';
import { findWithdrawalInForce } from '#db/withdrawals';
import { type Actor, can } from '../access.ts';
import type { Refused } from '../failure.ts';
import { deny } from '../people/deny.ts';
import { subjectOf } from './story-access.ts';

/** What was withdrawn with a kind (docs/decisions/0081) comes back only by somebody who may withdraw. */
export async function refuseWithdrawn(
  tx: Query,
  actor: Actor,
  story: StoryRow,
  at: number,
): Promise<Refused | null> {
  const action = 'withdraw-story';
  if (can(actor, action, subjectOf(story, at))) return null;
  if ((await findCurrentPublication(tx, story.id, at)) !== null) return null;
  const goneSince = await findLastEnd(tx, story.id, at);
  if (goneSince === null) return null;
  const inForce = await findWithdrawalInForce(tx, { storyId: story.id, goneSince }, at);
  if (inForce === null) return null;
  const what = 'give readers again what was withdrawn from them';
  return deny(tx, actor, { action, subject: story.id, what }, at);
}
