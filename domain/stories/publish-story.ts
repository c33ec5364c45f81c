import { type Query, write } from '#db/client';
import { findCurrentPublication } from '#db/publications';
import { type StoryRow, updateStoryRow } from '#db/stories';
import { dayOf } from '#lib/zoned-time';
import type { Actor } from '../access.ts';
import { done, invalid, type Result } from '../failure.ts';
import { readVersionedSettings } from '../settings/read-settings.ts';
import { storyPath } from './address.ts';
import { isFree } from './change-address.ts';
import { proposeUrlSlug } from './draft.ts';
import {
  type Acknowledged,
  getForPublication,
  refuseUnready,
  startPublication,
  type StoryVersion,
} from './publication.ts';
import { contentOf } from './revisions.ts';

/**
 * Shows a story's newest text to readers: for the first time, or again after a withdrawal. The first time fixes its
 * address and date; `firstPublishedAt` (ms UTC, not after `at`) is for imports, which bring their own.
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
    const unready = await refuseUnready(tx, { actor, content: contentOf(revision), story, acknowledged }, at);
    if (unready) return unready;
    if (await findCurrentPublication(tx, story.id, at)) {
      return invalid('This story is live already. Use Update to show readers the newer text.');
    }
    const first = story.firstPublishedAt ?? Math.min(firstPublishedAt ?? at, at);
    const address = await fixAddress(tx, story, contentOf(revision), first);
    if (!address.ok) return address;
    const startsAt = story.firstPublishedAt === null ? first : at;
    await startPublication(
      tx,
      { actor, storyId: story.id, revision, firstPublishedAt: first, startsAt, acknowledged, hard: false },
      at,
    );
    return done({ path: address.value });
  });
}

/** Gives a story its address for ever, unless it has one. */
async function fixAddress(
  tx: Query,
  story: StoryRow,
  content: Parameters<typeof proposeUrlSlug>[0]['content'],
  first: number,
): Promise<Result<string>> {
  if (story.urlDay !== null) return done(storyPath(story.urlDay, story.urlSlug));
  const { settings } = await readVersionedSettings(tx);
  const day = dayOf(first, settings.timeZone);
  const urlSlug = proposeUrlSlug({ content, slugline: story.slugline, urlSlug: story.urlSlug }, story.id);
  if (!(await isFree(tx, { day, urlSlug }, story.id))) {
    const path = storyPath(day, urlSlug);
    return invalid(`Not published: another story has the address ${path}.`, {
      urlSlug: `Another story of this day has the address ${path}. Choose another.`,
    });
  }
  await updateStoryRow(tx, story.id, { urlDay: day, urlSlug, firstPublishedAt: first });
  return done(storyPath(day, urlSlug));
}
