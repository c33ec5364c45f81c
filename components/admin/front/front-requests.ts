import { z } from 'zod';
import { type FrontContent, frontSchema } from '#domain/front/content';
import type { DeskFront, FrontStory, LaunchPage, OfferedPage } from '#domain/front/desk-front';
import type { DraftSaved, FrontDraft } from '#domain/front/front-draft';
import type { SlotState } from '#domain/front/slot-state';
import { pictureSchema } from '../editor/desk-answers.ts';
import { exchange, type Outcome, readOutcome } from '../editor/story-requests.ts';

/** What the front's editor asks of the desk, parsed where it enters the browser. */

const state: z.ZodType<SlotState> = z.discriminatedUnion('is', [
  z.object({ is: z.literal('live') }),
  z.object({ is: z.literal('scheduled'), at: z.number() }),
  z.object({ is: z.literal('embargoed'), until: z.number() }),
  z.object({ is: z.literal('withdrawn') }),
  z.object({ is: z.literal('draft') }),
  z.object({ is: z.literal('gone') }),
]);
const story: z.ZodType<FrontStory> = z.object({
  id: z.string(),
  kicker: z.string(),
  headline: z.string(),
  picture: pictureSchema.nullable(),
  sectionId: z.string(),
  state,
});
const draft: z.ZodType<FrontDraft> = z.object({
  version: z.int(),
  content: frontSchema,
  savedAt: z.number().nullable(),
  savedBy: z.string(),
});
const launched = z.object({ id: z.string(), content: frontSchema, at: z.number(), by: z.string() });
const deskFront: z.ZodType<DeskFront> = z.object({
  at: z.number(),
  draft,
  launched: launched.nullable(),
  sections: z.array(
    z.object({
      id: z.string(),
      slug: z.string(),
      name: z.string(),
      form: z.enum(['news', 'features']),
    }),
  ),
  stories: z.array(story),
  pictures: z.array(pictureSchema),
  candidates: z.object({
    day: z.object({ day: z.string(), ids: z.array(z.string()) }).nullable(),
    newest: z.record(z.string(), z.array(z.string())),
  }),
  breaking: z.array(z.string()),
});
const saved: z.ZodType<DraftSaved> = z.object({ version: z.int(), savedAt: z.number() });
const offered: z.ZodType<OfferedPage> = z.object({ stories: z.array(story), next: z.string().nullable() });
const launches: z.ZodType<LaunchPage> = z.object({
  launches: z.array(launched),
  stories: z.array(story),
  next: z.string().nullable(),
});
const meeting = z.object({ failure: z.object({ code: z.literal('changed-elsewhere'), theirs: draft }) });

export type Unanswered = Exclude<Outcome<never>, { kind: 'done' }>;
/** As of every request to the desk; `met`: somebody else saved meanwhile. */
export type FrontOutcome<T> = { kind: 'done'; value: T } | { kind: 'met'; theirs: FrontDraft } | Unanswered;

type Sent = { method?: 'GET' | 'PUT' | 'POST'; path: string; body?: object; writer?: string };

async function ask<T>(
  { method = 'GET', path, ...sent }: Sent,
  schema: z.ZodType<T>,
): Promise<FrontOutcome<T>> {
  const got = await exchange({ method, path: `/api/front${path}`, ...sent });
  if (got === null) return { kind: 'unreachable' };
  const met = got.status === 409 ? meeting.safeParse(got.answer) : null;
  return met?.success ? { kind: 'met', theirs: met.data.failure.theirs } : readOutcome(got, schema);
}

export const fetchFront = () => ask({ path: '' }, deskFront);

type Written = { writer: string; version: number };

export const sendDraft = ({ writer, version }: Written, content: FrontContent) =>
  ask({ method: 'PUT', path: '/draft', body: { version, content }, writer }, saved);

export const sendDiscard = ({ writer, version }: Written) =>
  ask({ method: 'POST', path: '/draft/discard', body: { version }, writer }, saved);

export const sendLaunch = ({ writer, version }: Written, acknowledged: string[]) =>
  ask({ method: 'POST', path: '/launch', body: { version, acknowledged }, writer }, z.null());

export const sendAgain = (writer: string, id: string, acknowledged: string[]) =>
  ask({ method: 'POST', path: `/launches/${id}`, body: { acknowledged }, writer }, z.null());

export const fetchLaunches = (before: string | null) =>
  ask({ path: before === null ? '/launches' : `/launches?before=${before}` }, launches);

export type Question = { state: 'live' | 'scheduled'; search: string; sectionId: string | null };

export function searchToPlace({ state: which, search, sectionId }: Question, before: string | null) {
  const query = new URLSearchParams({ state: which, search });
  if (sectionId !== null) query.set('section', sectionId);
  if (before !== null) query.set('before', before);
  return ask({ path: `/stories?${query}` }, offered);
}
