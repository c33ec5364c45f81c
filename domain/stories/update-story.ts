import { type Query, write } from '#db/client';
import { endPublication, findCurrentPublication, renamePublished } from '#db/publications';
import { findRevision } from '#db/revisions';
import type { RevisionRow } from '#db/stories';
import { isSameJson } from '#lib/same-json';
import type { Actor } from '../access.ts';
import { done, invalid, type Result } from '../failure.ts';
import { storyPath } from './address.ts';
import { withoutAnnotations } from './body/suggestions.ts';
import type { Content } from './content.ts';
import {
  type Acknowledged,
  getForPublication,
  refuseUnready,
  startPublication,
  type StoryVersion,
} from './publication.ts';
import { contentOf } from './revisions.ts';
import { dropPending, readStanding } from './schedule-standing.ts';

type Which = StoryVersion & Acknowledged;

/** Shows readers the newest text of a live story in place of the one they see, and of one that is scheduled. */
export const updateStory = (actor: Actor, which: Which, at: number): Promise<Result<{ path: string }>> =>
  write((tx) => showNewestText(tx, actor, which, at));

/** The same within a change that does more. Where readers have these words already nothing changes for them. */
export async function showNewestText(
  tx: Query,
  actor: Actor,
  { acknowledged, ...which }: Which,
  at: number,
): Promise<Result<{ path: string }>> {
  const found = await getForPublication(tx, actor, which, at);
  if (!found.ok) return found;
  const { story, revision } = found;
  const current = await findCurrentPublication(tx, story.id, at);
  if (current === null || story.urlDay === null) {
    return invalid('This story is not live. Its text is saved; use Publish to show it to readers.');
  }
  const path = storyPath(story.urlDay, story.urlSlug);
  if (current.revisionId === revision.id) return done({ path });
  const content = contentOf(revision);
  const unready = await refuseUnready(tx, { content, story, acknowledged }, at);
  if (unready) return unready;
  if (isSameForReaders(content, await findRevision(tx, story.id, current.revisionId))) {
    await renamePublished(tx, current.id, revision.id);
    return done({ path });
  }
  const { endsAt } = await readStanding(tx, story.id, at);
  await dropPending(tx, story, at); // an older text would follow a newer one
  await endPublication(tx, current.id, at);
  const { firstPublishedAt } = current;
  const showing = { actor, storyId: story.id, revision, firstPublishedAt, startsAt: at, acknowledged };
  await startPublication(tx, { ...showing, endsAt: endsAt ?? undefined, hard: true }, at);
  return done({ path });
}

/** Notes of the desk on the text are nothing to readers. */
const isSameForReaders = (content: Content, shown: RevisionRow | null): boolean =>
  shown !== null && isSameJson(asRead(content), asRead(contentOf(shown)));

const asRead = (content: Content): Content => ({ ...content, body: withoutAnnotations(content.body) });
