import { write } from '#db/client';
import { findCurrentPublication } from '#db/publications';
import { bringWithdrawalsForward } from '#db/withdrawals';
import type { Actor } from '../access.ts';
import { done, invalid, type Result } from '../failure.ts';
import { recordAudit } from '../people/audit.ts';
import { getToPublish, type StoryVersion } from './publication.ts';
import { takeFromReaders } from './take-from-readers.ts';

/**
 * A withdrawal without notice: the address answers 410 from the next request on. The text stays at the desk. It does
 * not wait for the newest version to be read: what readers see goes, whatever a colleague saved meanwhile. Links by which
 * others read the story end with it (docs/decisions/0053), and so does what was to come; but a withdrawal that an editor
 * has scheduled with its kind takes effect at once, or its author could undo it.
 */
export function unpublishStory(
  actor: Actor,
  { id }: Pick<StoryVersion, 'id'>,
  at: number,
): Promise<Result<null>> {
  return write(async (tx) => {
    const found = await getToPublish(tx, actor, id, at);
    if (!found.ok) return found;
    const current = await findCurrentPublication(tx, found.story.id, at);
    if (current === null) return invalid('This story is not live; there is nothing to take from readers.');
    await takeFromReaders(tx, found.story, at);
    await bringWithdrawalsForward(tx, id, at);
    await recordAudit(tx, { actor, action: 'unpublish-story', subject: found.story.id }, at);
    return done(null);
  });
}
