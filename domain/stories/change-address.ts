import { type Query, write } from '#db/client';
import { raiseEdition } from '#db/edition';
import { type Address, deleteFormerAddress, findMovedStory, insertFormerAddress } from '#db/former-addresses';
import { findStoryAt, updateStoryRow } from '#db/stories';
import { isSlug } from '#lib/slug';
import type { Actor } from '../access.ts';
import { queueAnnouncement } from '../announce/queue-announcement.ts';
import { done, invalid, type Result } from '../failure.ts';
import { recordAudit } from '../people/audit.ts';
import { storyPath } from './address.ts';
import { getToPublish } from './publication.ts';
import { isYetToCome } from './schedule-standing.ts';

/**
 * Gives a published or scheduled story another URL slug; the day stays. The old address leads to the new one for ever, also after
 * further changes, since it is the story that is remembered and not where it went.
 */
export function changeAddress(
  actor: Actor,
  { id, urlSlug }: { id: string; urlSlug: string },
  at: number,
): Promise<Result<{ path: string }>> {
  return write(async (tx) => {
    const found = await getToPublish(tx, actor, id, at);
    if (!found.ok) return found;
    const { urlDay: day, urlSlug: before } = found.story;
    if (day === null) return refuse('This story was never published: change its URL slug in the text.');
    if (!isSlug(urlSlug)) return refuse('A URL slug has lower-case letters, digits and hyphens, at most 80.');
    if (urlSlug === before) return done({ path: storyPath(day, urlSlug) });
    if (!(await isFree(tx, { day, urlSlug }, id)))
      return refuse(`Another story of this day has the address ${storyPath(day, urlSlug)}. Choose another.`);
    await updateStoryRow(tx, id, { urlSlug });
    // Nobody has the address of a story whose first hour is to come: there is none to lead from.
    if (!isYetToCome(found.story, at)) {
      await deleteFormerAddress(tx, { day, urlSlug }); // back to one that it had
      await insertFormerAddress(tx, { day, urlSlug: before, storyId: id }, at);
      await raiseEdition(tx, { hard: true });
      await queueAnnouncement(tx, { storyId: id, former: storyPath(day, before) }, at);
    }
    await recordAudit(
      tx,
      { actor, action: 'change-address', subject: id, details: { from: before, to: urlSlug } },
      at,
    );
    return done({ path: storyPath(day, urlSlug) });
  });
}

const refuse = (problem: string) => invalid('The address was not changed.', { urlSlug: problem });

/** Whether no other story has this address now, and no other had it before. */
export async function isFree(tx: Query, address: Address, storyId: string): Promise<boolean> {
  const there = await findStoryAt(tx, address.day, address.urlSlug);
  if (there !== null && there.id !== storyId) return false;
  const moved = await findMovedStory(tx, address);
  return moved === null || moved.storyId === storyId;
}
