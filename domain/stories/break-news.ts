import { write } from '#db/client';
import { listLiveBreaking } from '#db/breaking';
import { raiseEdition } from '#db/edition';
import { findCurrentPublication } from '#db/publications';
import { type StoryRow, updateStoryRow } from '#db/stories';
import { isoTime } from '#lib/iso-time';
import type { Actor } from '../access.ts';
import { done, invalid, type Result } from '../failure.ts';
import { BREAKING_MAX } from '../front/breaking.ts';
import { recordAudit } from '../people/audit.ts';
import { newsroomZone } from '../settings/read-settings.ts';
import { refuseInstant } from './schedule-rules.ts';
import { getStoryFor } from './story-access.ts';

export const BREAKING_HOURS_MAX = 48;
const HOUR = 3_600_000;

/** A live story stands over every page, and first on the front, until an hour that has to be given. Said again, it moves. */
export function breakNews(
  actor: Actor,
  { id, until }: { id: string; until: number },
  at: number,
): Promise<Result<null>> {
  return write(async (tx) => {
    const found = await getStoryFor(tx, actor, { id, action: 'break-news', what: 'break news' }, at);
    if (!found.ok) return found;
    if ((await findCurrentPublication(tx, id, at)) === null)
      return invalid('Not marked as breaking: this story is not live.');
    const timeZone = await newsroomZone(tx);
    const wrong = refuseInstant(until, { at, timeZone }) ?? refuseLong(until, at);
    if (wrong !== null) return invalid(`Not marked as breaking. ${wrong}`, { until: wrong });
    const others = (await listLiveBreaking(tx, BREAKING_MAX + 1, at)).filter(({ storyId }) => storyId !== id);
    if (others.length >= BREAKING_MAX) {
      const names = others.map(({ headline }) => `“${headline}”`).join(', ');
      return invalid(`Not marked as breaking: ${BREAKING_MAX} stories are. End one of them first: ${names}.`);
    }
    await updateStoryRow(tx, id, { breakingUntil: until });
    // Hard where its hour came nearer: no page may promise more.
    await raiseEdition(tx, { hard: isBreaking(found.story, at) });
    const details = { from: isoTime(found.story.breakingUntil), until: isoTime(until) };
    await recordAudit(tx, { actor, action: 'break-news', subject: id, details }, at);
    return done(null);
  });
}

/** Before its hour. The story itself stays. */
export function endBreaking(actor: Actor, { id }: { id: string }, at: number): Promise<Result<null>> {
  return write(async (tx) => {
    const found = await getStoryFor(tx, actor, { id, action: 'break-news', what: 'break news' }, at);
    if (!found.ok) return found;
    if (!isBreaking(found.story, at)) return invalid('This story is not breaking, or no longer.');
    await updateStoryRow(tx, id, { breakingUntil: null });
    await raiseEdition(tx, { hard: true });
    const details = { from: isoTime(found.story.breakingUntil) };
    await recordAudit(tx, { actor, action: 'end-breaking', subject: id, details }, at);
    return done(null);
  });
}

export const isBreaking = <S extends Pick<StoryRow, 'breakingUntil'>>(
  story: S,
  at: number,
): story is S & { breakingUntil: number } => story.breakingUntil !== null && story.breakingUntil > at;

const refuseLong = (until: number, at: number): string | null =>
  until > at + BREAKING_HOURS_MAX * HOUR
    ? `News breaks for ${BREAKING_HOURS_MAX} hours at most. Choose an earlier time.`
    : null;
