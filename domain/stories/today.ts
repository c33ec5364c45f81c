import { read } from '#db/client';
import { listComing, listInStage, listJustPublished, listOverdue, listOwnWork } from '#db/today';
import { type Actor, can } from '../access.ts';
import { done, notAllowed, type Result } from '../failure.ts';
import { readStage, type Stage } from './stages.ts';

/** A story in a short list of the day. */
export type WorkRow = {
  id: string;
  /** What the story is called at the desk; may be empty. */
  name: string;
  section: string;
  stage: Stage;
  dueAt: number | null;
  savedAt: number;
};
/** `startsAt`: from when on readers have this text; `isFirst`: they have none before it. */
export type PublishedRow = WorkRow & { startsAt: number; firstPublishedAt: number; isFirst: boolean };

/** The beginning of a list, and whether it goes on. */
export type Short<T> = { rows: T[]; isMore: boolean };

export type Today = {
  mine: Short<WorkRow>;
  review: Short<WorkRow>;
  ready: Short<WorkRow>;
  overdue: Short<WorkRow>;
  scheduled: Short<PublishedRow>;
  justPublished: Short<PublishedRow>;
};

const SHOWN = 8;
const JUST = 86_400_000;

/** What there is to do at the desk now. */
export async function getToday(actor: Actor, at: number): Promise<Result<Today>> {
  if (!can(actor, 'read-desk')) return notAllowed('see the desk');
  const query = read();
  const { accountId } = actor;
  const limit = SHOWN + 1;
  const [mine, review, ready, overdue, scheduled, justPublished] = await Promise.all([
    accountId === null ? [] : listOwnWork(query, accountId, limit, at),
    listInStage(query, 'review', limit, at),
    listInStage(query, 'ready', limit, at),
    listOverdue(query, limit, at),
    listComing(query, at, limit),
    listJustPublished(query, { since: at - JUST, at }, limit),
  ]);
  return done({
    mine: short(mine),
    review: short(review),
    ready: short(ready),
    overdue: short(overdue),
    scheduled: short(scheduled),
    justPublished: short(justPublished),
  });
}

type Row = { headline: string; slugline: string; stage: string };

const short = <T extends Row>(rows: T[]) => ({
  rows: rows.slice(0, SHOWN).map((row) => ({
    ...row,
    name: row.headline || row.slugline,
    stage: readStage(row.stage),
  })),
  isMore: rows.length > SHOWN,
});
