import type { Query } from '#db/client';
import { findStory, findVersion, type RevisionRow, type StoryRow } from '#db/stories';
import { type Action, type Actor, can, type Subject } from '../access.ts';
import { notFound, type Refused } from '../failure.ts';
import { deny } from '../people/deny.ts';

export type FoundStory = { ok: true; story: StoryRow };

/** What `can` has to know of a story. */
export const subjectOf = (
  {
    createdBy,
    assigneeId,
    firstPublishedAt,
  }: Pick<StoryRow, 'createdBy' | 'assigneeId' | 'firstPublishedAt'>,
  at: number,
): Subject => ({
  createdBy,
  assigneeId,
  // A schedule has fixed the date of a story that readers have not had yet.
  everLive: firstPublishedAt !== null && firstPublishedAt <= at,
});

/** What the desk offers somebody to do with a story. Every command asks again. */
export const mayWith = (subject: Subject, actor: Actor) => ({
  edit: can(actor, 'edit-story', subject),
  publish: can(actor, 'publish-story', subject),
  correct: can(actor, 'correct-story', subject),
  withdraw: can(actor, 'withdraw-story', subject),
});
export type MayWith = ReturnType<typeof mayWith>;

/** The story, or why this actor may not do this with it; a refusal is written down. `what` is what was asked for, in words. */
export async function getStoryFor(
  tx: Query,
  actor: Actor,
  { id, action, what }: { id: string; action: Action; what: string },
  at: number,
): Promise<FoundStory | Refused> {
  const story = await findStory(tx, id);
  if (story === null) return notFound('story');
  if (can(actor, action, subjectOf(story, at))) return { ok: true, story };
  return deny(tx, actor, { action, subject: id, what }, at);
}

export const getToEdit = (tx: Query, actor: Actor, id: string, at: number): Promise<FoundStory | Refused> =>
  getStoryFor(tx, actor, { id, action: 'edit-story', what: 'edit this story' }, at);

export type FoundText = FoundStory & { revision: RevisionRow };

/** A story with its newest text, for whoever has been asked whether they may see it. */
export async function getNewest(query: Query, id: string): Promise<FoundText | Refused> {
  const story = await findStory(query, id);
  const revision = story && (await findVersion(query, id, story.version));
  return story && revision ? { ok: true, story, revision } : notFound('story');
}
