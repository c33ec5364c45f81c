import { z } from 'zod';
import { read } from '#db/client';
import { dayOf } from '#lib/zoned-time';
import { instantWords } from '#lib/instant-words';
import type { Actor } from '../access.ts';
import { done, type Result } from '../failure.ts';
import { storyPath } from './address.ts';
import { type DeskStory, getDeskStory } from './desk.ts';
import { proposeUrlSlug } from './draft.ts';
import { type AskedHour, askedHourSchema, newsroomZone, type ReadHour, readHour } from './schedule-hour.ts';
import { refuseEnd, refuseInstant, refuseStart } from './schedule-rules.ts';
import { readStanding, withoutSchedule } from './schedule-standing.ts';
import { findDeskRow } from './story-access.ts';

export const PLANS = ['start', 'end', 'embargo', 'breaking'] as const;
export type Plan = (typeof PLANS)[number];

export const lookSchema = z.strictObject({ plan: z.enum(PLANS), hour: askedHourSchema });

/** What would come of an hour, before anybody asks for it. */
export type Look =
  | { kind: 'fine'; says: string }
  | { kind: 'refused'; says: string }
  | Exclude<ReadHour, { kind: 'once' }>;

/** Says what a plan would do at an hour; nothing is changed. */
export async function lookAhead(
  actor: Actor,
  { id, plan, hour }: { id: string; plan: Plan; hour: AskedHour },
  at: number,
): Promise<Result<Look>> {
  const found = await getDeskStory(actor, id, at);
  if (!found.ok) return found;
  const timeZone = await newsroomZone();
  const asked = readHour(hour, at, timeZone);
  if (asked.kind !== 'once') return done(asked);
  const refusal = await refuse({ id, plan, instant: asked.at, timeZone }, at);
  if (refusal !== null) return done({ kind: 'refused', says: refusal });
  const words = instantWords(asked.at, at, timeZone);
  return done({
    kind: 'fine',
    says: await say(found.value, { plan, words, instant: asked.at, timeZone }, at),
  });
}

type Asked = { plan: Plan; instant: number; timeZone: string };

async function refuse(
  { id, plan, instant, timeZone }: Asked & { id: string },
  at: number,
): Promise<string | null> {
  const hour = { at, timeZone };
  const standing = await readStanding(read(), id, at);
  if (plan === 'start') return refuseStart(instant, { story: await findDeskRow(id), standing }, hour);
  return plan === 'end' ? refuseEnd(instant, standing, hour) : refuseInstant(instant, hour);
}

async function say(
  story: DeskStory,
  { plan, words, instant, timeZone }: Asked & { words: string },
  at: number,
): Promise<string> {
  switch (plan) {
    case 'start':
      return sayStart(story, { words, instant, timeZone }, at);
    case 'end':
      return `Readers lose the story ${words}. From then on ${story.path} answers that it is gone.`;
    case 'embargo':
      return `Until ${words} nobody can publish it or schedule it for an earlier time, whatever their role.`;
    default:
      return `A banner on every page leads to it, and it stands first on the front, until ${words}. It ends by itself.`;
  }
}

async function sayStart(
  story: DeskStory,
  { words, instant, timeZone }: Omit<Asked, 'plan'> & { words: string },
  at: number,
): Promise<string> {
  const { id, state, content, slugline } = story;
  if (state === 'live' || state === 'changed')
    return `Readers get this text in place of the one they have ${words}. Its address stays ${story.path}.`;
  const { urlDay, urlSlug } = withoutSchedule(await findDeskRow(id), at);
  const end = urlDay === null ? proposeUrlSlug({ content, slugline, urlSlug }, id) : urlSlug;
  const path = storyPath(urlDay ?? dayOf(instant, timeZone), end);
  return `Readers get this text ${words} at ${path}. Until then that address answers like any other where nothing is.`;
}
