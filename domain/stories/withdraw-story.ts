import { type Query, write } from '#db/client';
import { wasPublished } from '#db/publications';
import { findVersion, type StoryRow } from '#db/stories';
import { deletePendingWithdrawals, insertWithdrawal } from '#db/withdrawals';
import { newId } from '#lib/id';
import type { Actor } from '../access.ts';
import { done, invalid, type Result } from '../failure.ts';
import { recordAudit } from '../people/audit.ts';
import { storyPath } from './address.ts';
import { tellNewsroom } from './newsroom-mail.ts';
import type { WithdrawalWords } from './public-note.ts';
import { getStoryFor } from './story-access.ts';
import { takeFromReaders } from './take-from-readers.ts';

/**
 * Takes a story from readers and says why: its address answers 410 with the notice from the next request on. Of a story
 * that is gone already it gives the address other words.
 */
export function withdrawStory(
  actor: Actor,
  { id, ...words }: { id: string } & WithdrawalWords,
  at: number,
): Promise<Result<null>> {
  return write(async (tx) => {
    const found = await getToWithdraw(tx, actor, id, at);
    if (!found.ok) return found;
    const { story } = found;
    if (!(await wasPublished(tx, id, at))) return invalid(NEVER_SEEN);
    await takeFromReaders(tx, story, at);
    await deletePendingWithdrawals(tx, id, at);
    const withdrawal = await keepWithdrawal(tx, { actor, story, ...words, takesEffectAt: at }, at);
    const details = { withdrawal, ...words };
    await recordAudit(tx, { actor, action: 'withdraw-story', subject: id, details }, at);
    await tellOfWithdrawal(tx, { actor, story, ...words, hour: null }, at);
    return done(null);
  });
}

export const getToWithdraw = (tx: Query, actor: Actor, id: string, at: number) =>
  getStoryFor(tx, actor, { id, action: 'withdraw-story', what: 'withdraw this story' }, at);

const NEVER_SEEN =
  'Nothing was withdrawn: readers never had this story. A schedule is taken back where it was made.';

type Explained = WithdrawalWords & { actor: Actor; story: StoryRow };

/** What the address says from `takesEffectAt` on, which is when readers lose the story. Returns its id. */
export async function keepWithdrawal(
  tx: Query,
  { actor, story, kind, reason, notice, takesEffectAt }: Explained & { takesEffectAt: number },
  at: number,
): Promise<string> {
  const row = { id: newId(), storyId: story.id, kind, notice, reason, takesEffectAt, createdAt: at };
  await insertWithdrawal(tx, { ...row, createdBy: actor.accountId, createdByName: actor.name });
  return row.id;
}

/** @param withdrawn `hour`: when it is to be, in words; null: it is done */
export async function tellOfWithdrawal(
  tx: Query,
  { story, ...withdrawn }: Explained & { hour: string | null },
  at: number,
): Promise<void> {
  const newest = await findVersion(tx, story.id, story.version);
  const headline = newest?.headline ?? story.slugline;
  await tellNewsroom(tx, { ...withdrawn, id: story.id, headline, path: pathOf(story) }, at);
}

const pathOf = ({ urlDay, urlSlug }: StoryRow): string => (urlDay === null ? '' : storyPath(urlDay, urlSlug));
