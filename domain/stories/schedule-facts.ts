import { read } from '#db/client';
import { type DeskState, findVersion, type StoryRow } from '#db/stories';
import { findPendingWithdrawal } from '#db/withdrawals';
import { zoneWords } from '#lib/instant-words';
import { type Actor, can } from '../access.ts';
import { done, type Result } from '../failure.ts';
import { isBreaking } from './break-news.ts';
import { type DeskStory, getDeskStory } from './desk.ts';
import { isEmbargoed } from './embargo-story.ts';
import type { WithdrawalWords } from './public-note.ts';
import { type AskedHour, hourOf, newsroomZone, type SaidHour, sayHour } from './schedule-hour.ts';
import { readStanding } from './schedule-standing.ts';
import { findDeskRow } from './story-access.ts';
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
  const found = await getDeskStory(actor, id, at);
  if (!found.ok) return found;
  const story = await findDeskRow(id);
  const standing = await readStanding(read(), id, at);
  const newest = await findVersion(read(), id, found.value.version);
  const timeZone = await newsroomZone();
  const say = (instant: number) => sayHour(instant, at, timeZone);
  const { pending, endsAt } = standing;
  return done({
    state: found.value.state,
    path: found.value.path,
    start: pending && { ...say(pending.startsAt), isNewest: pending.revisionId === newest?.id },
    end: endsAt === null ? null : { ...say(endsAt), withdrawal: await pendingWords(id, at) },
    ...plansOf(story, say, at),
    wasLive: story.firstPublishedAt !== null && story.firstPublishedAt <= at,
    clock: { now: hourOf(at, timeZone), zone: zoneWords(at, timeZone) },
    may: rightsOf(actor, found.value),
  });
}

async function pendingWords(id: string, at: number): Promise<WithdrawalWords | null> {
  const row = await findPendingWithdrawal(read(), id, at);
  return row && { kind: noticeOf(row).kind, reason: row.reason, notice: row.notice };
}

function plansOf(story: StoryRow, say: (instant: number) => SaidHour, at: number) {
  const { embargoUntil, embargoReason: reason, embargoOpensPreviews: opensPreviews, breakingUntil } = story;
  return {
    embargo:
      embargoUntil !== null && isEmbargoed(story, at)
        ? { ...say(embargoUntil), reason, opensPreviews }
        : null,
    breaking: breakingUntil !== null && isBreaking(story, at) ? say(breakingUntil) : null,
  };
}

const rightsOf = (actor: Actor, { may }: DeskStory): StorySchedule['may'] => ({
  schedule: may.publish,
  setEmbargo: may.edit,
  moveEmbargo: can(actor, 'move-embargo'),
  breakNews: can(actor, 'break-news'),
  withdraw: can(actor, 'withdraw-story'),
});
