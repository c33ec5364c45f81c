import { type Query, write } from '#db/client';
import { findStory, insertStory } from '#db/stories';
import { newId } from '#lib/id';
import { type Actor, can } from '../access.ts';
import { done, invalid, notAllowed, type Result } from '../failure.ts';
import type { Content } from './content.ts';
import type { Draft } from './draft.ts';
import { addRevision, findDangling, type SaveKind } from './revisions.ts';
import { changedElsewhere, hasText, refuse } from './save-story.ts';
import { getToEdit } from './story-access.ts';

/**
 * A new story with its first revision. `demo` marks content that `npm run demo -- remove` takes away. A browser names
 * the `id` itself: when an answer was lost, its second request finds the story instead of making another.
 */
export function createStory(
  actor: Actor,
  draft: Draft & { id?: string; demo?: boolean; kind?: SaveKind },
  at: number,
): Promise<Result<{ id: string; version: number }>> {
  return write(async (tx) => {
    if (!can(actor, 'create-story')) return notAllowed('write stories');
    const dangling = await findDangling(tx, draft.content);
    if (Object.keys(dangling).length > 0) return invalid('Not saved: see the fields marked.', dangling);
    const id = draft.id ?? newId();
    if (await findStory(tx, id)) return refuseSecond(tx, { actor, id, content: draft.content }, at);
    await insertStory(tx, {
      id,
      slugline: draft.slugline,
      stage: 'draft',
      urlSlug: draft.urlSlug,
      urlDay: null,
      firstPublishedAt: null,
      embargoUntil: null,
      version: 1,
      demo: draft.demo ?? false,
      createdBy: actor.accountId,
      createdAt: at,
      savedAt: at,
    });
    const { kind = 'saved', content } = draft;
    await addRevision(tx, { actor, storyId: id, version: 1, kind, content }, at);
    return done({ id, version: 1 });
  });
}

/** Written on nothing; it is kept like any text that was refused, unless the story has these words already. */
async function refuseSecond(
  tx: Query,
  { actor, id, content }: { actor: Actor; id: string; content: Content },
  at: number,
): Promise<Result<never>> {
  const found = await getToEdit(tx, actor, id, at);
  if (!found.ok) return found;
  const { story } = found;
  return (await hasText(tx, story, content))
    ? changedElsewhere(tx, story, 'It has the text that you sent.')
    : refuse(tx, { actor, story, version: 0, content }, at);
}
