import { type Query, write } from '#db/client';
import { findRevision, nameRevisionRow } from '#db/revisions';
import { type RevisionRow, updateStoryRow } from '#db/stories';
import type { Actor } from '../access.ts';
import { done, failed, invalid, type Refused, type Result } from '../failure.ts';
import { recordAudit } from '../people/audit.ts';
import { addRevision, contentOf, findDangling } from './revisions.ts';
import { changedElsewhere, type Saved } from './save-story.ts';
import { moveOnSave, refuseSpiked } from './stage-log.ts';
import { type FoundStory, getToEdit } from './story-access.ts';

export const REVISION_NAME_MAX = 100;

type Which = { id: string; revisionId: string };

/** Calls a revision by a name, or takes its name away. The text stays as it is; a named autosave is not thinned. */
export function nameRevision(
  actor: Actor,
  { name, ...which }: Which & { name: string },
  at: number,
): Promise<Result<{ name: string }>> {
  return write(async (tx) => {
    const found = await getForEdit(tx, actor, which, at);
    if (!found.ok) return found;
    await nameRevisionRow(tx, which.revisionId, name);
    const details = { revision: which.revisionId, name };
    await recordAudit(tx, { actor, action: 'name-revision', subject: which.id, details }, at);
    return done({ name });
  });
}

/** Puts the text of an earlier revision on top of the newest, as a new one. Nothing changes for readers. */
export function restoreRevision(
  actor: Actor,
  { version, ...which }: Which & { version: number },
  at: number,
): Promise<Result<Saved>> {
  return write(async (tx) => {
    const found = await getForEdit(tx, actor, which, at);
    if (!found.ok) return found;
    const { story, revision } = found;
    const spiked = refuseSpiked(story, 'restored');
    if (spiked) return spiked;
    if (story.version !== version)
      return changedElsewhere(
        tx,
        story,
        'Nothing was restored. Open the history again and look at it first.',
      );
    const content = contentOf(revision);
    const missing = await findDangling(tx, content, story.id);
    if (Object.keys(missing).length > 0) return invalid(INCOMPLETE, missing);
    const saved = { version: version + 1, savedAt: at };
    const name = `Restored: ${revision.name.replace(/^Restored: /, '') || wordsFor(revision)}`.slice(
      0,
      REVISION_NAME_MAX,
    );
    await moveOnSave(tx, { actor, story }, at);
    await addRevision(
      tx,
      { actor, storyId: story.id, version: saved.version, kind: 'saved', name, content },
      at,
    );
    await updateStoryRow(tx, story.id, saved);
    const details = { revision: revision.id, from: revision.version, version: saved.version };
    await recordAudit(tx, { actor, action: 'restore-revision', subject: story.id, details }, at);
    return done(saved);
  });
}

const INCOMPLETE =
  'Not restored: this text shows what the newsroom no longer has. It stays in the history; copy from it what you need.';

const wordsFor = ({ kind, version }: RevisionRow): string =>
  kind === 'aside'
    ? `a text that was refused${version > 0 ? ` on version ${version}` : ''}`
    : `version ${version}`;

async function getForEdit(
  tx: Query,
  actor: Actor,
  { id, revisionId }: Which,
  at: number,
): Promise<(FoundStory & { revision: RevisionRow }) | Refused> {
  const found = await getToEdit(tx, actor, id, at);
  if (!found.ok) return found;
  const revision = await findRevision(tx, id, revisionId);
  return revision ? { ...found, revision } : failed({ code: 'not-found', message: REVISION_GONE });
}

export const REVISION_GONE =
  'This version does not exist, or was an autosave that has been thinned out since. Open the history again.';
