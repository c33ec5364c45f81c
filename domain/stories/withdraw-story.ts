import { write } from '#db/client';
import { findVersion, type StoryRow } from '#db/stories';
import { insertWithdrawal, wasPublished } from '#db/withdrawals';
import { newId } from '#lib/id';
import type { Actor } from '../access.ts';
import { done, invalid, type Result } from '../failure.ts';
import { recordAudit } from '../people/audit.ts';
import { storyPath } from './address.ts';
import { tellNewsroom } from './newsroom-mail.ts';
import type { WithdrawalKind } from './public-note.ts';
import { getStoryFor } from './story-access.ts';
import { takeFromReaders } from './take-from-readers.ts';

export type Withdrawal = {
  id: string;
  kind: WithdrawalKind;
  /** For the newsroom. */
  reason: string;
  /** For readers; empty: the address says the standard words. */
  notice: string;
};

/**
 * Takes a story from readers and says why: its address answers 410 with the notice from the next request on. Of a story
 * that is gone already it gives the address other words.
 */
export function withdrawStory(
  actor: Actor,
  { id, kind, reason, notice }: Withdrawal,
  at: number,
): Promise<Result<null>> {
  return write(async (tx) => {
    const what = 'withdraw this story';
    const found = await getStoryFor(tx, actor, { id, action: 'withdraw-story', what }, at);
    if (!found.ok) return found;
    const { story } = found;
    if (!(await wasPublished(tx, id, at))) return invalid(NEVER_SEEN);
    await takeFromReaders(tx, story, at);
    const row = { id: newId(), storyId: id, kind, notice, reason, takesEffectAt: at, createdAt: at };
    await insertWithdrawal(tx, { ...row, createdBy: actor.accountId, createdByName: actor.name });
    const details = { withdrawal: row.id, kind, reason, notice };
    await recordAudit(tx, { actor, action: 'withdraw-story', subject: id, details }, at);
    const newest = await findVersion(tx, id, story.version);
    const headline = newest?.headline ?? story.slugline;
    await tellNewsroom(tx, { actor, id, headline, path: pathOf(story), kind, reason, notice }, at);
    return done(null);
  });
}

const NEVER_SEEN =
  'Nothing was withdrawn: readers never had this story. A schedule is taken back where it was made.';

const pathOf = ({ urlDay, urlSlug }: StoryRow): string => (urlDay === null ? '' : storyPath(urlDay, urlSlug));
