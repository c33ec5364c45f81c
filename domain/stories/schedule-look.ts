import { z } from 'zod';
import { read } from '#db/client';
import type { StoryRow } from '#db/stories';
import { dayOf } from '#lib/zoned-time';
import { instantWords } from '#lib/instant-words';
import { type Actor, can } from '../access.ts';
import { done, notAllowed, type Result } from '../failure.ts';
import { newsroomZone } from '../settings/read-settings.ts';
import { storyPath } from './address.ts';
import { proposeUrlSlug } from './draft.ts';
import { type AskedHour, askedHourSchema, type ReadHour, readHour } from './schedule-hour.ts';
import { refuseEnd, refuseInstant, refuseStart } from './schedule-rules.ts';
import { contentOf } from './revisions.ts';
import { readStanding, type Standing, withoutSchedule } from './schedule-standing.ts';
import { type FoundText, getNewest } from './story-access.ts';

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
  if (!can(actor, 'read-desk')) return notAllowed('see the desk');
  const found = await getNewest(read(), id);
  if (!found.ok) return found;
  const timeZone = await newsroomZone();
  const asked = readHour(hour, at, timeZone);
  if (asked.kind !== 'once') return done(asked);
  const standing = await readStanding(read(), id, at);
  const looked = { ...found, standing, instant: asked.at, timeZone };
  const refusal = refuse(looked, plan, at);
  return done(
    refusal === null ? { kind: 'fine', says: say(looked, plan, at) } : { kind: 'refused', says: refusal },
  );
}

type Looked = FoundText & { standing: Standing; instant: number; timeZone: string };

function refuse({ story, standing, instant, timeZone }: Looked, plan: Plan, at: number): string | null {
  const hour = { at, timeZone };
  if (plan === 'start') return refuseStart(instant, { story, standing }, hour);
  return plan === 'end' ? refuseEnd(instant, standing, hour) : refuseInstant(instant, hour);
}

function say(looked: Looked, plan: Plan, at: number): string {
  const words = instantWords(looked.instant, at, looked.timeZone);
  switch (plan) {
    case 'start':
      return sayStart(looked, words, at);
    case 'end':
      return `Readers lose the story ${words}. From then on ${pathOf(looked.story)} answers that it is gone.`;
    case 'embargo':
      return `Until ${words} nobody can publish it or schedule it for an earlier time, whatever their role.`;
    default:
      return `A banner on every page leads to it, and it stands first on the front, until ${words}. It ends by itself.`;
  }
}

function sayStart({ story, revision, standing, instant, timeZone }: Looked, words: string, at: number) {
  if (standing.live !== null)
    return `Readers get this text in place of the one they have ${words}. Its address stays ${pathOf(story)}.`;
  const { urlDay, urlSlug, slugline, id } = withoutSchedule(story, at);
  const content = contentOf(revision);
  const end = urlDay === null ? proposeUrlSlug({ content, slugline, urlSlug }, id) : urlSlug;
  const path = storyPath(urlDay ?? dayOf(instant, timeZone), end);
  return `Readers get this text ${words} at ${path}. Until then that address answers like any other where nothing is.`;
}

const pathOf = ({ urlDay, urlSlug }: StoryRow) => urlDay && storyPath(urlDay, urlSlug);
