import { read } from '#db/client';
import type { DeskState, StoryRow } from '#db/stories';
import { findPendingWithdrawal } from '#db/withdrawals';
import { zoneWords } from '#lib/instant-words';
import { type Actor, can, type Subject } from '../access.ts';
import { done, notAllowed, type Result } from '../failure.ts';
import { newsroomZone } from '../settings/read-settings.ts';
import { storyPath } from './address.ts';
import { isBreaking } from './break-news.ts';
import { isEmbargoed } from './live.ts';
import type { WithdrawalWords } from './public-note.ts';
import { type AskedHour, hourOf, type SaidHour, sayHour } from './schedule-hour.ts';
import { readStanding, stateOf } from './schedule-standing.ts';
import { getNewest, subjectOf } from './story-access.ts';
import { noticeOf } from './withdrawals.ts';

/** Everything that is planned for a story, in words too: what its editor shows. */
export type StorySchedule = {
  state: DeskState;
  path: string | null;
  /** The text that comes by itself; `isNewest`: it is the newest one that is saved. */
  start: (SaidHour & { isNewest: boolean }) | null;
  /** When readers lose it; `withdrawal`: what its address says then, null where nothing is explained. */
  end: (SaidHour & { withdrawal: WithdrawalWords | null }) | null;
  embargo: (SaidHour & { reason: string; opensPreviews: boolean }) | null;
  breaking: SaidHour | null;
  /** Whether readers have had it: then it takes no embargo. */
  wasLive: boolean;
  /** What the newsroom's clock shows, and what people call its time. */
  clock: { now: AskedHour; zone: string };
  may: {
    schedule: boolean;
    setEmbargo: boolean;
    moveEmbargo: boolean;
    breakNews: boolean;
    withdraw: boolean;
  };
};

export async function getSchedule(actor: Actor, id: string, at: number): Promise<Result<StorySchedule>> {
  if (!can(actor, 'read-desk')) return notAllowed('see the desk');
  const found = await getNewest(read(), id);
  if (!found.ok) return found;
  const { story, revision: newest } = found;
  const standing = await readStanding(read(), id, at);
  const timeZone = await newsroomZone();
  const say = (instant: number) => sayHour(instant, at, timeZone);
  const { pending, endsAt } = standing;
  const subject = subjectOf(story, at);
  return done({
    state: stateOf(story, standing, newest.id),
    path: story.urlDay && storyPath(story.urlDay, story.urlSlug),
    start: pending && { ...say(pending.startsAt), isNewest: pending.revisionId === newest.id },
    end: endsAt === null ? null : { ...say(endsAt), withdrawal: await pendingWords(id, at) },
    ...plansOf(story, say, at),
    wasLive: subject.everLive,
    clock: { now: hourOf(at, timeZone), zone: zoneWords(at, timeZone) },
    may: rightsOf(actor, subject),
  });
}

async function pendingWords(id: string, at: number): Promise<WithdrawalWords | null> {
  const row = await findPendingWithdrawal(read(), id, at);
  return row && { kind: noticeOf(row).kind, reason: row.reason, notice: row.notice };
}

function plansOf(story: StoryRow, say: (instant: number) => SaidHour, at: number) {
  const { embargoReason: reason, embargoOpensPreviews: opensPreviews } = story;
  return {
    embargo: isEmbargoed(story, at) ? { ...say(story.embargoUntil), reason, opensPreviews } : null,
    breaking: isBreaking(story, at) ? say(story.breakingUntil) : null,
  };
}

const rightsOf = (actor: Actor, subject: Subject): StorySchedule['may'] => ({
  schedule: can(actor, 'publish-story', subject),
  setEmbargo: can(actor, 'edit-story', subject),
  moveEmbargo: can(actor, 'move-embargo'),
  breakNews: can(actor, 'break-news'),
  withdraw: can(actor, 'withdraw-story'),
});
