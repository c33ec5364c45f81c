import { read } from '#db/client';
import { findAccount } from '#db/accounts';
import { listStageMoves } from '#db/stage-moves';
import { findStory, findVersion } from '#db/stories';
import { type Actor, can } from '../access.ts';
import { done, notAllowed, notFound, type Result } from '../failure.ts';
import { type Colleague, listColleagues } from '../people/colleagues.ts';
import { checkFacts } from './check-facts.ts';
import { contentOf } from './revisions.ts';
import { nextMoves, readStage, type Stage, type StageMove } from './stages.ts';
import { subjectOf } from './story-access.ts';

/** A move with what was said on the way. */
export type MoveEntry = { id: string; from: Stage; to: Stage; note: string; by: string; at: number };

/** Everything about the work on a story that is not its text, for whoever has it open. */
export type StoryWork = {
  stage: Stage;
  /** What this person can do with it next. */
  next: StageMove[];
  /** The newest first. */
  moves: MoveEntry[];
  assignee: Colleague | null;
  dueAt: number | null;
  plannedDay: string | null;
  may: { assign: boolean; plan: boolean };
  /** Who can be asked to do it. */
  colleagues: Colleague[];
  /** What its checks have to know beside the text; pictures are known by it. */
  facts: {
    sectionIds: readonly string[];
    embargoUntil: number | null;
    endedLicences: Record<string, string>;
  };
};

const MOVES_SHOWN = 50;

export async function getStoryWork(actor: Actor, id: string, at: number): Promise<Result<StoryWork>> {
  if (!can(actor, 'read-desk')) return notAllowed('see the desk');
  const query = read();
  const story = await findStory(query, id);
  const newest = story && (await findVersion(query, id, story.version));
  if (!story || !newest) return notFound('story');
  const subject = subjectOf(story, at);
  const mayDo = (action: Parameters<typeof can>[1]) => can(actor, action, subject);
  const stage = readStage(story.stage);
  const moves = await listStageMoves(query, id, MOVES_SHOWN);
  const assignee = story.assigneeId === null ? null : await findAccount(query, story.assigneeId);
  const { pictures: _, ...facts } = await checkFacts(query, { content: contentOf(newest), story }, at);
  return done({
    stage,
    next: nextMoves(stage, {
      'edit-story': mayDo('edit-story'),
      'review-story': mayDo('review-story'),
      'publish-story': mayDo('publish-story'),
    }),
    moves: moves.map(moveEntry),
    assignee: assignee && { id: assignee.id, name: assignee.name },
    dueAt: story.dueAt,
    plannedDay: story.plannedDay,
    may: { assign: mayDo('review-story'), plan: mayDo('edit-story') },
    colleagues: await listColleagues(query),
    facts,
  });
}

const moveEntry = (row: Awaited<ReturnType<typeof listStageMoves>>[number]): MoveEntry => ({
  id: row.id,
  from: readStage(row.fromStage),
  to: readStage(row.toStage),
  note: row.note,
  by: row.createdByName,
  at: row.createdAt,
});
