import { type Query, write } from '#db/client';
import { raiseEdition } from '#db/edition';
import { endPublication } from '#db/publications';
import { findRevision } from '#db/revisions';
import { type RevisionRow, type StoryRow, updateStoryRow } from '#db/stories';
import { deletePendingWithdrawals } from '#db/withdrawals';
import { isoTime } from '#lib/iso-time';
import type { Actor } from '../access.ts';
import { done, invalid, type Result } from '../failure.ts';
import { recordAudit } from '../people/audit.ts';
import { newsroomZone } from '../settings/read-settings.ts';
import { storyPath } from './address.ts';
import {
  type Acknowledged,
  addPublication,
  detailsOf,
  getForPublication,
  getToPublish,
  refuseUnready,
  type StoryVersion,
} from './publication.ts';
import { findAddress } from './publish-story.ts';
import { refuseWithdrawn } from './refuse-withdrawn.ts';
import { contentOf } from './revisions.ts';
import { refuseStart } from './schedule-rules.ts';
import { dropPending, readStanding, withoutSchedule } from './schedule-standing.ts';

type Start = { startsAt: number } & Acknowledged;

/**
 * Readers get the newest text at `startsAt` (ms UTC): for the first time, again, or in place of the one they have. What
 * was scheduled before it, at whatever hour, goes. The first time fixes the address by the day of that hour.
 */
export function scheduleStory(
  actor: Actor,
  { startsAt, acknowledged, ...which }: StoryVersion & Start,
  at: number,
): Promise<Result<{ path: string }>> {
  return write(async (tx) => {
    const found = await getForPublication(tx, actor, which, at);
    if (!found.ok) return found;
    return schedule(tx, { ...found, actor, startsAt, acknowledged }, at);
  });
}

/** The text that is scheduled comes at another hour; what was saved since stays at the desk. */
export function moveSchedule(
  actor: Actor,
  { id, startsAt, acknowledged }: { id: string } & Start,
  at: number,
): Promise<Result<{ path: string }>> {
  return write(async (tx) => {
    const found = await getToPublish(tx, actor, id, at);
    if (!found.ok) return found;
    const { pending } = await readStanding(tx, id, at);
    if (pending === null) return invalid(NOTHING_SCHEDULED);
    const revision = await findRevision(tx, id, pending.revisionId);
    if (revision === null) throw new Error(`Story ${id} has lost the revision that is scheduled.`);
    return schedule(tx, { ...found, revision, actor, startsAt, acknowledged }, at);
  });
}

/** What is scheduled does not come. A story that readers never had is a draft again, without an address. */
export function cancelSchedule(actor: Actor, { id }: { id: string }, at: number): Promise<Result<null>> {
  return write(async (tx) => {
    const found = await getToPublish(tx, actor, id, at);
    if (!found.ok) return found;
    const { live, pending } = await readStanding(tx, id, at);
    if (pending === null) return invalid(NOTHING_SCHEDULED);
    await dropPending(tx, found.story, at);
    // With the only thing that readers would have had goes what its address was to say afterwards.
    if (live === null) await deletePendingWithdrawals(tx, id, at);
    await raiseEdition(tx, { hard: false });
    const details = { startsAt: isoTime(pending.startsAt), revision: pending.revisionId };
    await recordAudit(tx, { actor, action: 'cancel-schedule', subject: id, details }, at);
    return done(null);
  });
}

const NOTHING_SCHEDULED =
  'Nothing is scheduled for this story, or its hour has come meanwhile. Look at it again.';

type Scheduling = { actor: Actor; story: StoryRow; revision: RevisionRow } & Start;

/** Everything is asked before anything is written: a refusal leaves what was scheduled as it is. */
async function schedule(
  tx: Query,
  { actor, story, revision, startsAt, acknowledged }: Scheduling,
  at: number,
): Promise<Result<{ path: string }>> {
  const withdrawn = await refuseWithdrawn(tx, actor, story, at);
  if (withdrawn) return withdrawn;
  const timeZone = await newsroomZone(tx);
  const standing = await readStanding(tx, story.id, at);
  const wrong = refuseStart(startsAt, { story, standing }, { at, timeZone });
  if (wrong !== null) return invalid(`Not scheduled. ${wrong}`, { startsAt: wrong });
  if (standing.live?.revisionId === revision.id)
    return invalid('Readers have this text already. Save what is new, then schedule it.');
  const content = contentOf(revision);
  const unready = await refuseUnready(
    tx,
    { actor, content, story, acknowledged, doing: 'scheduled' },
    startsAt,
  );
  if (unready) return unready;
  const bare = withoutSchedule(story, at);
  const firstPublishedAt = bare.firstPublishedAt ?? startsAt;
  const address = await findAddress(tx, { story: bare, content, doing: 'scheduled' }, firstPublishedAt);
  if (!address.ok) return address;

  await dropPending(tx, story, at);
  if (standing.live !== null) await endPublication(tx, standing.live.id, startsAt);
  const { day: urlDay, urlSlug } = address.value;
  // What comes back to readers is breaking no more, as in publish-story.ts.
  const calm = standing.live === null ? { breakingUntil: null } : {};
  await updateStoryRow(tx, story.id, { urlDay, urlSlug, firstPublishedAt, ...calm });
  const endsAt = standing.endsAt ?? undefined;
  const showing = { actor, storyId: story.id, revision, firstPublishedAt, startsAt, endsAt, acknowledged };
  await addPublication(tx, showing, at);
  // Soft: nothing is taken away now. Pages learn until when they are true.
  await raiseEdition(tx, { hard: false });
  const before = standing.pending === null ? {} : { from: isoTime(standing.pending.startsAt) };
  const details = { ...detailsOf(showing), ...before, startsAt: isoTime(startsAt) };
  const action = standing.pending === null ? 'schedule-story' : 'move-schedule';
  await recordAudit(tx, { actor, action, subject: story.id, details }, at);
  return done({ path: storyPath(urlDay, urlSlug) });
}
