import { write } from '#db/client';
import { endPublication, findCurrentPublication } from '#db/publications';
import type { Actor } from '../access.ts';
import { done, invalid, type Result } from '../failure.ts';
import { storyPath } from './address.ts';
import {
  type Acknowledged,
  getForPublication,
  refuseUnready,
  startPublication,
  type StoryVersion,
} from './publication.ts';
import { contentOf } from './revisions.ts';
import { dropPending, readStanding } from './schedule-standing.ts';

/** Shows readers the newest text of a live story in place of the one they see, and of one that is scheduled. */
export function updateStory(
  actor: Actor,
  { acknowledged, ...which }: StoryVersion & Acknowledged,
  at: number,
): Promise<Result<{ path: string }>> {
  return write(async (tx) => {
    const found = await getForPublication(tx, actor, which, at);
    if (!found.ok) return found;
    const { story, revision } = found;
    const current = await findCurrentPublication(tx, story.id, at);
    if (current === null || story.urlDay === null) {
      return invalid('This story is not live. Its text is saved; use Publish to show it to readers.');
    }
    const path = storyPath(story.urlDay, story.urlSlug);
    if (current.revisionId === revision.id) return done({ path });
    const unready = await refuseUnready(tx, { content: contentOf(revision), story, acknowledged }, at);
    if (unready) return unready;
    const { endsAt } = await readStanding(tx, story.id, at);
    await dropPending(tx, story, at); // an older text would follow a newer one
    await endPublication(tx, current.id, at);
    const { firstPublishedAt } = current;
    const showing = { actor, storyId: story.id, revision, firstPublishedAt, startsAt: at, acknowledged };
    await startPublication(tx, { ...showing, endsAt: endsAt ?? undefined, hard: true }, at);
    return done({ path });
  });
}
