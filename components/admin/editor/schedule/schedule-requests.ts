import { z } from 'zod';
import { withdrawalSchema } from '#domain/stories/public-note';
import type { StorySchedule } from '#domain/stories/schedule-facts';
import type { AskedHour } from '#domain/stories/schedule-hour';
import type { Look, Plan } from '#domain/stories/schedule-look';
import { deskStateSchema, publishedSchema } from '../desk-answers.ts';
import { sendKnowing } from '../send-knowing.ts';
import { type Outcome, request, send } from '../story-requests.ts';

/** What the desk's API says and is asked about plans. */

const askedHour = z.object({
  day: z.string(),
  time: z.string(),
  which: z.enum(['first', 'second']).optional(),
});
const saidHour = z.object({ at: z.number(), words: z.string(), hour: askedHour });

const scheduleSchema: z.ZodType<StorySchedule> = z.object({
  state: deskStateSchema,
  path: z.string().nullable(),
  start: saidHour.extend({ isNewest: z.boolean() }).nullable(),
  end: saidHour.extend({ withdrawal: withdrawalSchema.nullable() }).nullable(),
  embargo: saidHour.extend({ reason: z.string(), opensPreviews: z.boolean() }).nullable(),
  breaking: saidHour.nullable(),
  wasLive: z.boolean(),
  clock: z.object({ now: askedHour, zone: z.string() }),
  may: z.object({
    schedule: z.boolean(),
    setEmbargo: z.boolean(),
    moveEmbargo: z.boolean(),
    breakNews: z.boolean(),
    withdraw: z.boolean(),
  }),
});

const lookSchema: z.ZodType<Look> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fine'), says: z.string() }),
  z.object({ kind: z.literal('refused'), says: z.string() }),
  z.object({ kind: z.literal('skipped'), says: z.string(), next: askedHour }),
  z.object({
    kind: z.literal('twice'),
    says: z.string(),
    choices: z.array(z.object({ which: z.enum(['first', 'second']), words: z.string() })),
  }),
]);

const pathOf = (id: string, of: string) => `/api/stories/${id}/${of}`;

export const fetchSchedule = (id: string) => send('GET', pathOf(id, 'schedule'), undefined, scheduleSchema);

export const fetchLook = (id: string, plan: Plan, hour: AskedHour) =>
  send('POST', pathOf(id, 'schedule/look'), { plan, hour }, lookSchema);

export const sendDuplicate = (id: string) =>
  send('POST', pathOf(id, 'duplicate'), undefined, z.object({ id: z.string() }));

/** Where each plan is set and taken away. */
const ROUTES: Record<Plan, string> = {
  start: 'schedule',
  end: 'schedule/end',
  embargo: 'embargo',
  breaking: 'breaking',
};

type Which = { id: string; writer: string };

/** An hour for a plan, with what else belongs to it. */
export const sendPlan = ({ id, writer }: Which, plan: Plan, body: object) =>
  request({ method: 'PUT', path: pathOf(id, ROUTES[plan]), body, writer }, z.unknown());

export const sendNoPlan = (id: string, plan: Plan) =>
  send('DELETE', pathOf(id, ROUTES[plan]), undefined, z.null());

type Start = { hour: AskedHour; version?: number };

/** The newest text where a version is named, else the one that is scheduled. What the desk warns of is asked about. */
export function sendStart({ id, writer }: Which, start: Start): Promise<Outcome<{ path: string }>> {
  const method = start.version === undefined ? 'PUT' : 'POST';
  const path = pathOf(id, ROUTES.start);
  return sendKnowing(
    (acknowledged) => request({ method, path, body: { ...start, acknowledged }, writer }, publishedSchema),
    'Schedule',
  );
}
