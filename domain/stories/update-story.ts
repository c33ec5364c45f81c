import { type Query, write } from '#db/client';
import { endPublication, findCurrentPublication } from '#db/publications';
import type { Actor } from '../access.ts';
import { findRevision } from '#db/revisions';
import type { StoryRow } from '#db/stories';
import { done, invalid, type Result } from '../failure.ts';
import { storyPath } from './address.ts';
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

/** Shows readers the newest text of a live story in place of the one they see. */
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
    const known = await knownWarnings(tx, { story, revisionId: current.revisionId }, at);
    const toCheck = { actor, content: contentOf(revision), story };
    const unready = await refuseUnready(
      tx,
      { ...toCheck, acknowledged: [...known, ...(acknowledged ?? [])] },
      at,
    );
    if (unready) return unready;
    await endPublication(tx, current.id, at);
    const { firstPublishedAt } = current;
    await startPublication(
      tx,
      { actor, storyId: story.id, revision, firstPublishedAt, startsAt: at, acknowledged, hard: true },
      at,
    );
    return done({ path });
  });
}

/** What is as it is in the text that readers have was acknowledged with it. Licences end meanwhile, and are told anew. */
async function knownWarnings(
  tx: Query,
  { story, revisionId }: { story: StoryRow; revisionId: string },
  at: number,
): Promise<string[]> {
  const shown = await findRevision(tx, story.id, revisionId);
  if (shown === null) return [];
  const content = contentOf(shown);
  const facts = await checkFacts(tx, { content, story }, at);
  const warnings = Object.keys(warningsOf(checkStory(content, facts, at)));
  return warnings.filter((key) => !(key in facts.endedLicences));
}
