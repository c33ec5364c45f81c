import { z } from 'zod';
import { type Query, write } from '#db/client';
import { type StoryRow, updateStoryRow } from '#db/stories';
import { instantWords } from '#lib/instant-words';
import { isoTime } from '#lib/iso-time';
import type { Actor } from '../access.ts';
import { done, invalid, type Refused, type Result } from '../failure.ts';
import { recordAudit } from '../people/audit.ts';
import { newsroomZone } from '../settings/read-settings.ts';
import { line } from './line.ts';
import { isEmbargoed } from './live.ts';
import { refuseInstant } from './schedule-rules.ts';
import { readStanding } from './schedule-standing.ts';
import { getStoryFor, subjectOf } from './story-access.ts';

/** What an embargo says: before `until` (ms UTC) nobody may publish the story. Only the newsroom reads why. */
export const embargoSchema = z.strictObject({
  reason: line('Reason', 300).min(1, 'Say why, and who asked for it: a colleague has to decide by it.'),
  /** Whether outsiders with a preview link may read it all the same. */
  opensPreviews: z.boolean(),
});
export type Embargo = z.infer<typeof embargoSchema> & { until: number };

/**
 * Puts a story under embargo: whoever may edit it may do that. One that holds is changed only by whoever may move it.
 * A story that readers ever had takes none.
 */
export function setEmbargo(
  actor: Actor,
  { id, ...embargo }: Embargo & { id: string },
  at: number,
): Promise<Result<null>> {
  return write(async (tx) => {
    const found = await getStoryFor(tx, actor, { id, action: 'edit-story', what: 'edit this story' }, at);
    if (!found.ok) return found;
    if (isEmbargoed(found.story, at)) {
      const moving = await getToMove(tx, actor, id, at);
      if (!moving.ok) return moving;
    }
    return put(tx, { actor, story: found.story, embargo }, at);
  });
}

/** From now on the story may be published. It is not published by that. */
export function liftEmbargo(actor: Actor, { id }: { id: string }, at: number): Promise<Result<null>> {
  return write(async (tx) => {
    const found = await getToMove(tx, actor, id, at);
    if (!found.ok) return found;
    const { story } = found;
    if (!isEmbargoed(story, at)) return invalid('This story is under no embargo, or its hour has come.');
    await updateStoryRow(tx, id, { embargoUntil: null, embargoReason: '', embargoOpensPreviews: false });
    await recordAudit(tx, { actor, action: 'lift-embargo', subject: id, details: wordsOf(story) }, at);
    return done(null);
  });
}

const getToMove = (tx: Query, actor: Actor, id: string, at: number) =>
  getStoryFor(tx, actor, { id, action: 'move-embargo', what: 'move or lift an embargo' }, at);

async function put(
  tx: Query,
  { actor, story, embargo }: { actor: Actor; story: StoryRow; embargo: Embargo },
  at: number,
): Promise<Result<null>> {
  const refused = await refuseEmbargo(tx, story, embargo, at);
  if (refused) return refused;
  const { until, reason, opensPreviews } = embargo;
  const row = { embargoUntil: until, embargoReason: reason, embargoOpensPreviews: opensPreviews };
  await updateStoryRow(tx, story.id, row);
  const before = isEmbargoed(story, at) ? wordsOf(story) : {};
  const details = { ...before, to: isoTime(until), reason, opensPreviews };
  const action = isEmbargoed(story, at) ? 'move-embargo' : 'set-embargo';
  await recordAudit(tx, { actor, action, subject: story.id, details }, at);
  return done(null);
}

async function refuseEmbargo(
  tx: Query,
  story: StoryRow,
  { until }: Embargo,
  at: number,
): Promise<Refused | null> {
  if (subjectOf(story, at).everLive)
    return invalid('No embargo was set: readers have had this story. Unpublish it, or correct it.');
  const timeZone = await newsroomZone(tx);
  const wrong = refuseInstant(until, { at, timeZone });
  if (wrong !== null) return invalid(`No embargo was set. ${wrong}`, { until: wrong });
  const { pending } = await readStanding(tx, story.id, at);
  if (pending === null || pending.startsAt >= until) return null;
  const hour = instantWords(pending.startsAt, at, timeZone);
  const early = `The story is scheduled for ${hour}, which would be before it. Move or cancel that first.`;
  return invalid(`No embargo was set. ${early}`, { until: early });
}

/** What holds, for the audit: every move says from where. */
const wordsOf = ({ embargoUntil, embargoReason, embargoOpensPreviews }: StoryRow) => ({
  from: isoTime(embargoUntil),
  reasonBefore: embargoReason,
  openedPreviews: embargoOpensPreviews,
});
