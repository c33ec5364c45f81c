import { findLastAudit } from '#db/audit';
import { findAccount } from '#db/accounts';
import { type Query, write } from '#db/client';
import { type StoryRow, updateStoryRow } from '#db/stories';
import { instantOf, isDay } from '#lib/zoned-time';
import type { Action, Actor } from '../access.ts';
import { done, invalid, type Result } from '../failure.ts';
import { recordAudit } from '../people/audit.ts';
import { newsroomZone } from '../settings/read-settings.ts';
import { getStoryFor } from './story-access.ts';
import { tellOfStory } from './tell-of-story.ts';

/**
 * Who is to do a story, by when, and for which day. No part of the text and no version of it: each names what the
 * person saw there, so that of two who change it at once the second is told.
 */
type Change<T> = { id: string; from: T; to: T };

/** They may edit it like their own from now on, and are told by mail. */
export function assignStory(actor: Actor, change: Change<string | null>, at: number): Promise<Result<null>> {
  const { id, to } = change;
  return planned(
    actor,
    { ...change, ...ASSIGNING, now: (story) => story.assigneeId },
    at,
    async (tx, story) => {
      const account = to === null ? null : await findAccount(tx, to);
      if (to !== null && account?.disabledAt !== null)
        return invalid('Not assigned: this account does not exist, or is disabled. Choose another person.');
      await updateStoryRow(tx, id, { assigneeId: to });
      const words = [`${actor.name} gave it to you to do.`];
      await tellOfStory(tx, { actor, story, to: [to], about: 'Assigned to you', words }, at);
      return done(account?.name ?? 'nobody');
    },
  );
}

const ASSIGNING = {
  action: 'review-story',
  what: 'assign this story',
  audit: 'assign-story',
} as const;

/** `to` is a wall clock time of the newsroom, '2026-11-09T18:00', or null: no due date. `from` is an instant. */
export function setDueDate(
  actor: Actor,
  { id, from, to }: { id: string; from: number | null; to: string | null },
  at: number,
): Promise<Result<null>> {
  const change = {
    id,
    from,
    action: 'review-story',
    what: 'set its due date',
    audit: 'set-due-date',
  } as const;
  return planned(actor, { ...change, now: (story) => story.dueAt }, at, async (tx) => {
    const dueAt = to === null ? null : await instantIn(tx, to);
    if (dueAt === 'no time') return invalid('Not set: a due date is a day and a time, 2026-11-09 18:00.');
    await updateStoryRow(tx, id, { dueAt });
    return done(to ?? 'no date');
  });
}

/** For which day the budget plans it; neither a schedule nor an embargo. Null: for none. */
export function planStory(actor: Actor, change: Change<string | null>, at: number): Promise<Result<null>> {
  const { id, to } = change;
  const asked = { action: 'edit-story', what: 'plan this story', audit: 'plan-story' } as const;
  return planned(actor, { ...change, ...asked, now: (story) => story.plannedDay }, at, async (tx) => {
    if (to !== null && !isDay(to)) return invalid('Not planned: a day is written 2026-11-09.');
    await updateStoryRow(tx, id, { plannedDay: to });
    return done(to ?? 'no day');
  });
}

async function instantIn(tx: Query, wall: string): Promise<number | 'no time'> {
  const [day = '', time = ''] = wall.split('T');
  if (!isDay(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return 'no time';
  const timeZone = await newsroomZone(tx);
  return instantOf(day, time, timeZone);
}

type Asked<T> = {
  id: string;
  from: T;
  now: (story: StoryRow) => T;
  action: Action;
  what: string;
  audit: 'assign-story' | 'set-due-date' | 'plan-story';
};

/** `change` answers with what it is set to, in words for the audit and for whoever comes second. */
function planned<T>(
  actor: Actor,
  { id, from, now, action, what, audit }: Asked<T>,
  at: number,
  change: (tx: Query, story: StoryRow) => Promise<Result<string>>,
): Promise<Result<null>> {
  return write(async (tx) => {
    const found = await getStoryFor(tx, actor, { id, action, what }, at);
    if (!found.ok) return found;
    if (now(found.story) !== from) return setElsewhere(tx, actor, { id, audit });
    const changed = await change(tx, found.story);
    if (!changed.ok) return changed;
    await recordAudit(tx, { actor, action: audit, subject: id, details: { to: changed.value } }, at);
    return done(null);
  });
}

const SET = {
  'assign-story': 'assigned this story',
  'set-due-date': 'set the due date',
  'plan-story': 'planned this story for another day',
};

async function setElsewhere(tx: Query, actor: Actor, { id, audit }: { id: string; audit: keyof typeof SET }) {
  const last = await findLastAudit(tx, { subject: id, action: audit });
  const isOwn = last !== null && last.accountId === actor.accountId;
  const who = isOwn ? 'You' : (last?.accountName ?? 'Somebody else');
  return invalid(`${who} ${SET[audit]} since this page saw it. That stands; look at it, then decide.`);
}
