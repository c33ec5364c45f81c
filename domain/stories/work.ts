import { read } from '#db/client';
import { findAccount } from '#db/accounts';
import { listSectionRows } from '#db/sections';
import { listStageMoves } from '#db/stage-moves';
import { type Actor, can, type Subject } from '../access.ts';
import { done, notAllowed, type Result } from '../failure.ts';
import { type Colleague, listColleagues } from '../people/colleagues.ts';
import { checkFacts } from './check-facts.ts';
import { contentOf } from './revisions.ts';
import { nextMoves, readStage, type Stage, type StageMove } from './stages.ts';
import { getNewest, subjectOf } from './story-access.ts';

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
    hiddenRelated: Record<string, string>;
  };
};

const MOVES_SHOWN = 50;

/** Of a story that is not saved yet. */
export async function newStoryWork(actor: Actor): Promise<StoryWork> {
  const subject = { createdBy: actor.accountId, everLive: false };
  const query = read();
  return {
    stage: 'draft',
    next: nextMoves('draft', mayMove(actor, subject)),
    moves: [],
    assignee: null,
    dueAt: null,
    plannedDay: null,
    may: { assign: can(actor, 'review-story', subject), plan: true },
    colleagues: await listColleagues(query),
    facts: {
      sectionIds: (await listSectionRows(query)).filter((row) => row.retiredAt === null).map(({ id }) => id),
      embargoUntil: null,
      endedLicences: {},
      hiddenRelated: {},
    },
  };
}

const mayMove = (actor: Actor, subject: Subject) => ({
  'edit-story': can(actor, 'edit-story', subject),
  'review-story': can(actor, 'review-story', subject),
  'publish-story': can(actor, 'publish-story', subject),
});

export async function getStoryWork(actor: Actor, id: string, at: number): Promise<Result<StoryWork>> {
  if (!can(actor, 'read-desk')) return notAllowed('see the desk');
  const query = read();
  const found = await getNewest(query, id);
  if (!found.ok) return found;
  const { story, revision: newest } = found;
  const subject = subjectOf(story, at);
  const may = mayMove(actor, subject);
  const stage = readStage(story.stage);
  const moves = await listStageMoves(query, id, MOVES_SHOWN);
  const assignee = story.assigneeId === null ? null : await findAccount(query, story.assigneeId);
  const { pictures: _, ...facts } = await checkFacts(query, { content: contentOf(newest), story }, at);
  return done({
    stage,
    next: nextMoves(stage, may),
    moves: moves.map(moveEntry),
    assignee: assignee && { id: assignee.id, name: assignee.name },
    dueAt: story.dueAt,
    plannedDay: story.plannedDay,
    may: { assign: may['review-story'], plan: may['edit-story'] },
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
