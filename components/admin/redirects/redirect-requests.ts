import { z } from 'zod';
import type { ImportReport } from '#domain/redirects/redirect';
import { deskStateSchema } from '../editor/desk-answers.ts';
import { send } from '../editor/story-requests.ts';
import { type ChangeAnswer, sendChange } from '../send-change.ts';

/** What the rooms of old addresses ask of the desk, parsed where it enters the browser. */

const savedSchema = z.object({ path: z.string(), target: z.string() });
const theirsSchema = z.object({ target: z.string() });
export type Saved = z.infer<typeof savedSchema>;
export type RedirectAnswer = ChangeAnswer<Saved, z.infer<typeof theirsSchema>>;

const PATH = '/api/redirects';
const saved = { value: savedSchema, theirs: theirsSchema };

export const sendNewRedirect = (body: { from: string; to: string }): Promise<RedirectAnswer> =>
  sendChange({ method: 'POST', path: PATH, body, ...saved });

export const sendRedirect = (body: { path: string; seen: string; to: string }): Promise<RedirectAnswer> =>
  sendChange({ method: 'PUT', path: PATH, body, ...saved });

const pathSchema = z.object({ path: z.string() });

export const sendDeletion = (body: { path: string; seen: string }) =>
  sendChange({ method: 'DELETE', path: PATH, body, value: pathSchema, theirs: theirsSchema });

export const sendDismissal = (body: { path: string }) =>
  sendChange({ method: 'DELETE', path: `${PATH}/missing`, body, value: pathSchema, theirs: z.never() });

const reportSchema: z.ZodType<ImportReport> = z.object({
  added: z.number(),
  changed: z.number(),
  same: z.number(),
  wrong: z.array(z.object({ line: z.number(), problem: z.string() })),
  wrongLines: z.number(),
});
export type ImportAnswer = ChangeAnswer<ImportReport, ImportReport>;
const report = { value: reportSchema, theirs: reportSchema };

export const sendToCheck = (csv: string): Promise<ImportAnswer> =>
  sendChange({ method: 'POST', path: `${PATH}/import/check`, body: { csv }, ...report });

export const sendImport = (csv: string, leaveOut: number): Promise<ImportAnswer> =>
  sendChange({ method: 'POST', path: `${PATH}/import`, body: { csv, leaveOut }, ...report });

const storiesSchema = z.array(
  z.object({
    id: z.string(),
    headline: z.string(),
    slugline: z.string(),
    state: deskStateSchema,
    path: z.string().nullable(),
  }),
);
export type StoryToLeadTo = { id: string; name: string; path: string };

/** Stories that readers have, by words of their headline or slugline; null: they could not be looked through. */
export async function findStories(words: string): Promise<StoryToLeadTo[] | null> {
  const found = await send(
    'GET',
    `/api/stories?search=${encodeURIComponent(words)}`,
    undefined,
    storiesSchema,
  );
  if (found.kind !== 'done') return null;
  return found.value.flatMap(({ id, headline, slugline, state, path }) =>
    path !== null && (state === 'live' || state === 'changed')
      ? [{ id, name: headline || slugline, path }]
      : [],
  );
}
