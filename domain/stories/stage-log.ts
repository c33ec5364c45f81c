import type { Query } from '#db/client';
import { wasGivenToReaders } from '#db/publications';
import { insertStageMove } from '#db/stage-moves';
import { findStory, findVersion, type StoryRow, updateStoryRow } from '#db/stories';
import { newId } from '#lib/id';
import { type Actor, can } from '../access.ts';
import { invalid } from '../failure.ts';
import { recordAudit } from '../people/audit.ts';
import { readStage, type Stage, stageAfterSave } from './stages.ts';
import { subjectOf } from './story-access.ts';

type Step = { actor: Actor; story: StoryRow; to: Stage; note: string };

/** Sets the stage of a story and keeps the move with its note. */
export async function logMove(tx: Query, { actor, story, to, note }: Step, at: number): Promise<void> {
  await updateStoryRow(tx, story.id, { stage: to });
  await insertStageMove(tx, {
    id: newId(),
    storyId: story.id,
    fromStage: story.stage,
    toStage: to,
    note,
    createdBy: actor.accountId,
    createdByName: actor.name,
    createdAt: at,
  });
  const details = { from: story.stage, to, ...(note === '' ? {} : { note }) };
  await recordAudit(tx, { actor, action: 'move-stage', subject: story.id, details }, at);
}

const SENT_AGAIN = 'The text was changed after it was ready.';
const NEXT_TEXT = 'Written on after readers were given the text before.';

/** A story that is written on may go back. Asked before the new text is there. */
export async function moveOnSave(
  tx: Query,
  { actor, story }: { actor: Actor; story: StoryRow },
  at: number,
): Promise<void> {
  const stage = readStage(story.stage);
  if (stage !== 'ready') return;
  const mayPublish = can(actor, 'publish-story', subjectOf(story, at));
  const newest = await findVersion(tx, story.id, story.version);
  const wasOut =
    newest !== null && (await wasGivenToReaders(tx, { storyId: story.id, revisionId: newest.id }));
  const to = stageAfterSave({ stage, mayPublish, wasOut });
  if (to !== null)
    await logMove(tx, { actor, story, to, note: to === 'review' ? SENT_AGAIN : NEXT_TEXT }, at);
}

/** What readers are given, or will be, is ready: whoever may publish has said so by doing it. */
export async function moveOnPublication(
  tx: Query,
  { actor, storyId }: { actor: Actor; storyId: string },
  at: number,
): Promise<void> {
  const story = await findStory(tx, storyId);
  if (story !== null && story.stage !== 'ready')
    await logMove(tx, { actor, story, to: 'ready', note: '' }, at);
}

/** A spiked story is out of work: it is neither written on, nor shown to readers. */
export const refuseSpiked = ({ stage }: Pick<StoryRow, 'stage'>, what: string) =>
  stage === 'spiked' ? invalid(`Not ${what}: this story is spiked. Un-spike it first.`) : null;
