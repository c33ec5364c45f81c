import { type Query, write } from '#db/client';
import type { Address } from '#db/former-addresses';
import { type StoryRow, updateStoryRow } from '#db/stories';
import { dayOf } from '#lib/zoned-time';
import type { Actor } from '../access.ts';
import { done, invalid, type Result } from '../failure.ts';
import { newsroomZone } from '../settings/read-settings.ts';
import { storyPath } from './address.ts';
import { isFree } from './change-address.ts';
import type { Content } from './content.ts';
import { proposeUrlSlug } from './draft.ts';
import {
  type Acknowledged,
  getForPublication,
  refuseUnready,
  startPublication,
  type StoryVersion,
} from './publication.ts';
import { refuseWithdrawn } from './refuse-withdrawn.ts';
import { contentOf } from './revisions.ts';
import { dropPending, readStanding, withoutSchedule } from './schedule-standing.ts';

/**
 * Shows a story's newest text to readers: for the first time, or again after a withdrawal. The first time fixes its
 * address and date. It takes the place of what is scheduled. `firstPublishedAt` (ms UTC, not after `at`) is for imports, which bring their own.
 */
export function publishStory(
  actor: Actor,
  { firstPublishedAt, acknowledged, ...which }: StoryVersion & Acknowledged & { firstPublishedAt?: number },
  at: number,
): Promise<Result<{ path: string }>> {
  return write(async (tx) => {
    const found = await getForPublication(tx, actor, which, at);
    if (!found.ok) return found;
    const { story, revision } = found;
    const withdrawn = await refuseWithdrawn(tx, actor, story, at);
    if (withdrawn) return withdrawn;
    const content = contentOf(revision);
    const unready = await refuseUnready(tx, { actor, content, story, acknowledged }, at);
    if (unready) return unready;
    const standing = await readStanding(tx, story.id, at);
    if (standing.live) {
      return invalid('This story is live already. Use Update to show readers the newer text.');
    }
    const bare = withoutSchedule(story, at);
    const first = bare.firstPublishedAt ?? Math.min(firstPublishedAt ?? at, at);
    const address = await findAddress(tx, { story: bare, content, doing: 'published' }, first);
    if (!address.ok) return address;
    await dropPending(tx, story, at); // now, in place of later
    const { day: urlDay, urlSlug } = address.value;
    // Readers may have lost it by its schedule while it was breaking: that was of the time before.
    await updateStoryRow(tx, story.id, { urlDay, urlSlug, firstPublishedAt: first, breakingUntil: null });
    const startsAt = bare.firstPublishedAt === null ? first : at;
    const endsAt = standing.endsAt ?? undefined;
    await startPublication(
      tx,
      {
        actor,
        storyId: story.id,
        revision,
        firstPublishedAt: first,
        startsAt,
        endsAt,
        acknowledged,
        hard: false,
      },
      at,
    );
    return done({ path: storyPath(urlDay, urlSlug) });
  });
}

/** The address that a story has for ever, or would have if readers got it first at `first` (ms UTC). */
export async function findAddress(
  tx: Query,
  { story, content, doing }: { story: StoryRow; content: Content; doing: 'published' | 'scheduled' },
  first: number,
): Promise<Result<Address>> {
  if (story.urlDay !== null) return done({ day: story.urlDay, urlSlug: story.urlSlug });
  const day = dayOf(first, await newsroomZone(tx));
  const urlSlug = proposeUrlSlug({ content, slugline: story.slugline, urlSlug: story.urlSlug }, story.id);
  if (await isFree(tx, { day, urlSlug }, story.id)) return done({ day, urlSlug });
  const path = storyPath(day, urlSlug);
  return invalid(`Not ${doing}: another story has the address ${path}.`, {
    urlSlug: `Another story of this day has the address ${path}. Choose another.`,
  });
}
