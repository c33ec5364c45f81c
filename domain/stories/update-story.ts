import { type Query, write } from '#db/client';
import { raiseEdition } from '#db/edition';
import { endPublication, type PublicationRow, renamePublished } from '#db/publications';
import { isSameJson } from '#lib/same-json';
import type { Actor } from '../access.ts';
import { findRevision } from '#db/revisions';
import type { StoryRow } from '#db/stories';
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
import { checkFacts } from './check-facts.ts';
import { checkStory, warningsOf } from './checks.ts';
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
  const { live: current, endsAt } = await readStanding(tx, story.id, at);
  if (current === null || story.urlDay === null) {
    return invalid('This story is not live. Its text is saved; use Publish to show it to readers.');
  }
  const path = storyPath(story.urlDay, story.urlSlug);
  if (current.revisionId === revision.id) return done({ path });
  const [content, shown] = [contentOf(revision), await getShown(tx, current)];
  const known = [...(await knownWarnings(tx, { story, content: shown }, at)), ...(acknowledged ?? [])];
  const unready = await refuseUnready(tx, { actor, content, story, acknowledged: known }, at);
  if (unready) return unready;
  await dropPending(tx, story, at); // an older text would follow a newer one
  if (isSameForReaders(content, shown)) {
    await renamePublished(tx, current.id, revision.id);
    if (!isSameJson(content.related, shown.related)) await raiseEdition(tx, { hard: false });
    return done({ path });
  }
  await endPublication(tx, current.id, at);
  const { firstPublishedAt } = current;
  const showing = { actor, storyId: story.id, revision, firstPublishedAt, startsAt: at, acknowledged };
  await startPublication(tx, { ...showing, endsAt: endsAt ?? undefined, hard: true }, at);
  return done({ path });
}

async function getShown(tx: Query, { storyId, revisionId }: PublicationRow): Promise<Content> {
  const shown = await findRevision(tx, storyId, revisionId);
  if (shown === null) throw new Error(`Story ${storyId} has lost the revision that readers see.`);
  return contentOf(shown);
}

/** Notes of the desk on the text are nothing to readers; what stands under it is no update of the story. */
const isSameForReaders = (content: Content, shown: Content): boolean =>
  isSameJson(asRead(content), asRead(shown));

const asRead = (content: Content): Content => ({
  ...content,
  related: [],
  body: withoutAnnotations(content.body),
});

/** What is as it is in the text that readers have was acknowledged with it. Licences end meanwhile, and are told anew. */
async function knownWarnings(
  tx: Query,
  { story, content }: { story: StoryRow; content: Content },
  at: number,
): Promise<string[]> {
  const facts = await checkFacts(tx, { content, story }, at);
  const warnings = Object.keys(warningsOf(checkStory(content, facts, at)));
  return warnings.filter((key) => !(key in facts.endedLicences));
}
