import { write } from '#db/client';
import { insertStory } from '#db/stories';
import { newId } from '#lib/id';
import { type Actor, can } from '../access.ts';
import { done, notAllowed, type Result } from '../failure.ts';
import { recordAudit } from '../people/audit.ts';
import { withoutNotes } from './body/without-notes.ts';
import { addRevision, contentOf } from './revisions.ts';
import { getNewest } from './story-access.ts';

/**
 * The newest text as a new draft of whoever asks. The text only: no embargo, no address, no schedule, no notes, none of
 * its history. An embargo binds the story that it was set on; who copies a text under one has read so.
 */
export function duplicateStory(
  actor: Actor,
  { id: from }: { id: string },
  at: number,
): Promise<Result<{ id: string }>> {
  return write(async (tx) => {
    if (!can(actor, 'create-story')) return notAllowed('write stories');
    const found = await getNewest(tx, from);
    if (!found.ok) return found;
    const { story, revision } = found;
    const content = contentOf(revision);
    const id = newId();
    await insertStory(tx, {
      id,
      slugline: story.slugline,
      stage: 'draft',
      urlSlug: '',
      version: 1,
      demo: story.demo,
      createdBy: actor.accountId,
      createdAt: at,
      savedAt: at,
    });
    const copy = { ...content, body: withoutNotes(content.body) };
    await addRevision(tx, { actor, storyId: id, version: 1, kind: 'saved', content: copy }, at);
    await recordAudit(tx, { actor, action: 'duplicate-story', subject: id, details: { from } }, at);
    return done({ id });
  });
}
