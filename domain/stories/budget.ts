import { listPlanned, listUnplanned } from '#db/budget';
import { read } from '#db/client';
import { addDays, isDay } from '#lib/zoned-time';
import { type Actor, can } from '../access.ts';
import { done, invalid, notAllowed, type Result } from '../failure.ts';
import { emptyContent } from './content.ts';
import { createStory } from './create-story.ts';
import { readStage, type Stage } from './stages.ts';
import { subjectOf } from './story-access.ts';

/** The story budget: which coverage is planned for which day. A plan neither publishes a story nor holds it back. */

export type BudgetEntry = {
  id: string;
  name: string;
  section: string;
  stage: Stage;
  /** 'YYYY-MM-DD' in the newsroom's time zone; null: for none. */
  plannedDay: string | null;
  assignee: string | null;
  dueAt: number | null;
  /** When readers will have it, where that is scheduled. */
  scheduledFor: number | null;
  isLive: boolean;
  /** Whether this person may plan it for another day. */
  mayPlan: boolean;
};

export type Budget = {
  planned: BudgetEntry[];
  unplanned: BudgetEntry[];
  /** There are more than fit. */
  isMorePlanned: boolean;
  isMoreUnplanned: boolean;
};

type Asked = { first: string; days: number; sectionId: string | null; personId: string | null };

const PLANNED_MAX = 300;
const UNPLANNED_MAX = 40;

export async function getBudget(
  actor: Actor,
  { first, days, ...filter }: Asked,
  at: number,
): Promise<Result<Budget>> {
  if (!can(actor, 'read-desk')) return notAllowed('see the desk');
  const query = read();
  const span = { first, end: addDays(first, days), limit: PLANNED_MAX + 1 };
  const [planned, unplanned] = await Promise.all([
    listPlanned(query, { ...filter, ...span }, at),
    listUnplanned(query, { ...filter, limit: UNPLANNED_MAX + 1 }, at),
  ]);
  return done({
    planned: planned.slice(0, PLANNED_MAX).map((row) => entryOf(actor, row, at)),
    unplanned: unplanned.slice(0, UNPLANNED_MAX).map((row) => entryOf(actor, row, at)),
    isMorePlanned: planned.length > PLANNED_MAX,
    isMoreUnplanned: unplanned.length > UNPLANNED_MAX,
  });
}

function entryOf(
  actor: Actor,
  row: Awaited<ReturnType<typeof listPlanned>>[number],
  at: number,
): BudgetEntry {
  return {
    id: row.id,
    name: row.headline || row.slugline,
    section: row.section,
    stage: readStage(row.stage),
    plannedDay: row.plannedDay,
    assignee: row.assignee,
    dueAt: row.dueAt,
    scheduledFor: row.scheduledFor,
    isLive: row.isLive,
    mayPlan: can(actor, 'edit-story', subjectOf(row, at)),
  };
}

/** A story of which no more is known yet than what it is about, where it will stand, and for when. */
export async function planNewStory(
  actor: Actor,
  { day, sectionId, ...named }: { id: string; slugline: string; sectionId: string; day: string },
  at: number,
): Promise<Result<{ id: string; version: number }>> {
  if (named.slugline === '') return invalid('Not planned: see the fields marked.', { slugline: NAMELESS });
  if (!isDay(day)) return invalid('Not planned: a day is written 2026-11-09.');
  const content = emptyContent(sectionId);
  return createStory(actor, { ...named, content, urlSlug: '', plannedDay: day }, at);
}

const NAMELESS = 'What is it about? A few words for the newsroom.';
