import { type Query, write } from '#db/client';
import { deletePreviewLinksOf } from '#db/preview-links';
import { listStageMoves } from '#db/stage-moves';
import { findVersion, type StoryRow } from '#db/stories';
import type { Actor } from '../access.ts';
import { done, invalid, type Result } from '../failure.ts';
import { changedElsewhere } from './save-story.ts';
import { readStanding } from './schedule-standing.ts';
import { logMove } from './stage-log.ts';
import { readStage, type Stage, type StageMove, WAYS } from './stages.ts';
import { getStoryFor } from './story-access.ts';
import { tellOfStory } from './tell-of-story.ts';

/**
 * A move of a story names the stage that the person saw: of two clicks, and of two people, one moves it. Where it says
 * something about the text it names the version too.
 */
export type Move = { id: string; from: Stage; note: string; version: number };

const STAGE_WORDS: Record<Stage, string> = {
  draft: 'is a draft',
  review: 'is in review',
  ready: 'is ready',
  spiked: 'is spiked',
};

export const sendToReview = (actor: Actor, which: Move, at: number): Promise<Result<null>> =>
  move(actor, { by: 'send-to-review', which }, at);

/** To whoever writes it, who is told by mail what is missing. */
export const sendBack = (actor: Actor, which: Move, at: number): Promise<Result<null>> =>
  move(actor, { by: 'send-back', which }, at, async (tx, story) => {
    const said = which.note === '' ? [] : [`“${which.note}”`];
    const [about, to] = ['Sent back', [story.createdBy, story.assigneeId]];
    await tellOfStory(tx, { actor, story, to, about, words: [`${actor.name} sent it back.`, ...said] }, at);
  });

/** Says that this very text may go to readers. */
export const markReady = (actor: Actor, which: Move, at: number): Promise<Result<null>> =>
  move(actor, { by: 'mark-ready', which }, at);

/** Takes a story out of work. Whoever reads it by a preview link outside reads it no more. */
export const spikeStory = (actor: Actor, which: Move, at: number): Promise<Result<null>> =>
  move(actor, { by: 'spike', which }, at, (tx, story) => deletePreviewLinksOf(tx, story.id));

export const unspikeStory = (actor: Actor, which: Move, at: number): Promise<Result<null>> =>
  move(actor, { by: 'un-spike', which }, at);

export const STAGE_COMMANDS: Record<StageMove, typeof sendToReview> = {
  'send-to-review': sendToReview,
  'send-back': sendBack,
  'mark-ready': markReady,
  spike: spikeStory,
  'un-spike': unspikeStory,
};

function move(
  actor: Actor,
  { by, which: { id, from, note, version } }: { by: StageMove; which: Move },
  at: number,
  andThen?: (tx: Query, story: StoryRow) => Promise<void>,
): Promise<Result<null>> {
  const { action, what, to, from: allowed } = WAYS[by];
  return write(async (tx) => {
    const found = await getStoryFor(tx, actor, { id, action, what }, at);
    if (!found.ok) return found;
    const { story } = found;
    const stage = readStage(story.stage);
    if (stage !== from || !allowed.includes(stage)) return movedElsewhere(tx, actor, story);
    if (by === 'mark-ready' && story.version !== version)
      return changedElsewhere(tx, story, 'It was not marked ready. Read it first.');
    if (by === 'spike' && (await isForReaders(tx, id, at)))
      return invalid('Not spiked: readers have this story, or it is scheduled for them. Withdraw it first.');
    if (stage === 'ready' && by !== 'spike' && (await isTextToCome(tx, story, at))) return invalid(SCHEDULED);
    await logMove(tx, { actor, story, to, note }, at);
    await andThen?.(tx, story);
    return done(null);
  });
}

const SCHEDULED =
  'Not moved: this very text is scheduled, and readers would get it at its hour all the same. Cancel its schedule first.';

/** The newest text, not one that was scheduled before it. */
async function isTextToCome(tx: Query, { id, version }: StoryRow, at: number): Promise<boolean> {
  const { pending } = await readStanding(tx, id, at);
  return pending !== null && (await findVersion(tx, id, version))?.id === pending.revisionId;
}

async function isForReaders(tx: Query, id: string, at: number): Promise<boolean> {
  const { live, pending } = await readStanding(tx, id, at);
  return live !== null || pending !== null;
}

/** Where the story is by now, and who brought it there. */
async function movedElsewhere(tx: Query, actor: Actor, story: StoryRow) {
  const [last] = await listStageMoves(tx, story.id, 1);
  const now = `This story ${STAGE_WORDS[readStage(story.stage)]}`;
  if (last === undefined) return invalid(`${now}. Nothing more was done.`);
  const isOwn = last.createdBy === actor.accountId;
  return invalid(`${now} since ${isOwn ? 'you' : last.createdByName} moved it. Nothing more was done.`);
}
