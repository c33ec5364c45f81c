import { write } from '#db/client';
import { findStory, findVersion, insertStory } from '#db/stories';
import { newId } from '#lib/id';
import { type Actor, can } from '../access.ts';
import { done, notAllowed, notFound, type Result } from '../failure.ts';
import { recordAudit } from '../people/audit.ts';
import { withoutNotes } from './body/without-notes.ts';
import { addRevision, contentOf } from './revisions.ts';

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
    const story = await findStory(tx, from);
    const newest = story && (await findVersion(tx, from, story.version));
    if (!story || !newest) return notFound('story');
    const content = contentOf(newest);
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
