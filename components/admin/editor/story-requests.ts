import { z } from 'zod';
import type { FieldErrors } from '#domain/failure';
import type { Draft } from '#domain/stories/draft';
import type { Theirs } from '#domain/stories/save-story';
import { askToPublish } from './ask-to-publish.ts';
import {
  deskStateSchema,
  deskStorySchema,
  failureSchema,
  fileSchema,
  publishedSchema,
  savedSchema,
} from './desk-answers.ts';

/** How a request to the desk ended, the network and the session included. */
export type Outcome<T> =
  | { kind: 'done'; value: T }
  /** A warning is done when it is asked for again with its fields acknowledged. */
  | { kind: 'refused'; message: string; fields: FieldErrors; isWarning?: boolean }
  | { kind: 'changed-elsewhere'; message: string; theirs: Theirs }
  | { kind: 'signed-out'; message: string }
  /** The server could not; its sentence says why. It may pass. */
  | { kind: 'not-stored'; message: string }
  /** No answer came: whether it was done is not known. */
  | { kind: 'unreachable' }
  | { kind: 'broken'; status: number };

const PATIENCE = 30_000; // ms until a silent server counts as unreachable

export type Named = { id: string; version: number };

export const sendNewStory = (id: string, draft: Draft) =>
  send('POST', '/api/stories', { id, ...draft }, savedSchema);

export const sendSave = ({ id, version }: Named, draft: Draft) =>
  send('PUT', `/api/stories/${id}`, { version, ...draft }, savedSchema);

export const sendPublish = ({ id, version }: Named) => sendKnowing(`/api/stories/${id}/publish`, { version });

export const sendUpdate = ({ id, version }: Named) => sendKnowing(`/api/stories/${id}/update`, { version });

export const sendUnpublish = ({ id, version }: Named) =>
  send('POST', `/api/stories/${id}/unpublish`, { version }, z.null());

/** The story as it is saved now. */
export const fetchStory = (id: string) => send('GET', `/api/stories/${id}`, undefined, deskStorySchema);

/** What a file in a text is called, its kind and its size. */
export const fetchFile = (id: string) => send('GET', `/api/files/${id}`, undefined, fileSchema);

/** What the desk warns of is asked about, and sent again with the answer. */
async function sendKnowing(
  path: string,
  sent: { version: number; acknowledged?: string[] },
): Promise<Outcome<z.infer<typeof publishedSchema>>> {
  const outcome = await send('POST', path, sent, publishedSchema);
  if (outcome.kind !== 'refused' || !outcome.isWarning) return outcome;
  if (!askToPublish(outcome.message, outcome.fields)) return outcome;
  return sendKnowing(path, { ...sent, acknowledged: Object.keys(outcome.fields) });
}

const foundSchema = z.array(
  z.object({ id: z.string(), headline: z.string(), slugline: z.string(), state: deskStateSchema }),
);
export type FoundStory = z.infer<typeof foundSchema>[number];

/** Stories whose headline or slugline has these words, the last saved first. */
export const searchStories = (words: string) =>
  send('GET', `/api/stories?search=${encodeURIComponent(words)}`, undefined, foundSchema);

/** One request to the desk. @param body sent as JSON; undefined: none */
export async function send<T>(
  method: string,
  path: string,
  body: unknown,
  schema: z.ZodType<T>,
): Promise<Outcome<T>> {
  try {
    const response = await fetch(path, {
      method,
      signal: AbortSignal.timeout(PATIENCE),
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
    const sent: unknown = await response.json().catch(() => undefined);
    if (!response.ok) return readFailure(response.status, sent);
    const value = schema.safeParse(sent);
    return value.success ? { kind: 'done', value: value.data } : { kind: 'broken', status: response.status };
  } catch {
    return { kind: 'unreachable' };
  }
}

/** Also for uploads, which do not go through fetch. */
export function readFailure(status: number, sent: unknown): Exclude<Outcome<never>, { kind: 'done' }> {
  const parsed = failureSchema.safeParse(sent);
  if (!parsed.success) return { kind: 'broken', status };
  const { code, message, fields, theirs, warnings } = parsed.data.failure;
  if (code === 'signed-out') return { kind: 'signed-out', message };
  if (status >= 500) return { kind: 'not-stored', message };
  if (theirs) return { kind: 'changed-elsewhere', message, theirs };
  if (code === 'warned') return { kind: 'refused', message, fields: warnings, isWarning: true };
  return { kind: 'refused', message, fields: withoutPrefix(fields) };
}

/** The editor's fields are those of the content; the API names them from the draft. */
const withoutPrefix = (fields: FieldErrors): FieldErrors =>
  Object.fromEntries(
    Object.entries(fields).map(([path, message]) => [path.replace(/^content\./, ''), message]),
  );
