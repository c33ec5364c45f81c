import { z } from 'zod';
import type { FieldErrors } from '#domain/failure';
import type { Draft } from '#domain/stories/draft';
import type { SaveKind } from '#domain/stories/revisions';
import type { Theirs } from '#domain/stories/save-story';
import {
  deskStateSchema,
  deskStorySchema,
  failureSchema,
  fileSchema,
  publishedSchema,
  savedSchema,
} from './desk-answers.ts';
import { sendKnowing } from './send-knowing.ts';

/** How a request to the desk ended, the network and the session included. */
export type Outcome<T> =
  | { kind: 'done'; value: T }
  /** A warning is done when it is asked for again with its fields acknowledged; what is unproved, after the password. */
  | { kind: 'refused'; message: string; fields: FieldErrors; isWarning?: boolean; isUnproved?: boolean }
  | { kind: 'changed-elsewhere'; message: string; theirs: Theirs }
  /** Nobody is logged in any more, or somebody else than the editor was opened by. */
  | { kind: 'signed-out'; message: string; isSomebodyElse?: boolean }
  /** The server could not; its sentence says why. It may pass. */
  | { kind: 'not-stored'; message: string; code?: string }
  /** No answer came: whether it was done is not known. */
  | { kind: 'unreachable' }
  | { kind: 'broken'; status: number };

const PATIENCE = 30_000; // ms until a silent server counts as unreachable

/** A story, and the account in whose name something is asked of it. */
type Written = { id: string; writer: string };
export type Named = Written & { version: number };

export const sendNewStory = ({ id, writer }: Written, draft: Draft, kind: SaveKind) =>
  request({ method: 'POST', path: '/api/stories', body: { id, kind, ...draft }, writer }, savedSchema);

export const sendSave = ({ id, version, writer }: Named, draft: Draft, kind: SaveKind) =>
  request(
    { method: 'PUT', path: `/api/stories/${id}`, body: { version, kind, ...draft }, writer },
    savedSchema,
  );

export const sendPublish = ({ id, version, writer }: Named) =>
  sendToReaders({ path: `/api/stories/${id}/publish`, writer }, version);

export const sendUpdate = ({ id, version, writer }: Named) =>
  sendToReaders({ path: `/api/stories/${id}/update`, writer }, version);

export const sendUnpublish = ({ id, version, writer }: Named) =>
  request({ method: 'POST', path: `/api/stories/${id}/unpublish`, body: { version }, writer }, z.null());

/** The story as it is saved now. */
export const fetchStory = (id: string) => send('GET', `/api/stories/${id}`, undefined, deskStorySchema);

/** What a file in a text is called, its kind and its size. */
export const fetchFile = (id: string) => send('GET', `/api/files/${id}`, undefined, fileSchema);

const sendToReaders = (where: { path: string; writer: string }, version: number) =>
  sendKnowing((acknowledged) =>
    request({ method: 'POST', ...where, body: { version, acknowledged } }, publishedSchema),
  );

const foundSchema = z.array(
  z.object({ id: z.string(), headline: z.string(), slugline: z.string(), state: deskStateSchema }),
);
export type FoundStory = z.infer<typeof foundSchema>[number];

/** Stories whose headline or slugline has these words, the last saved first. */
export const searchStories = (words: string) =>
  send('GET', `/api/stories?search=${encodeURIComponent(words)}`, undefined, foundSchema);

/** One request to the desk. @param body sent as JSON; undefined: none */
export const send = <T>(method: string, path: string, body: unknown, schema: z.ZodType<T>) =>
  request({ method, path, body }, schema);

type Sent = {
  method: string;
  path: string;
  body?: unknown;
  /** The account that the editor was opened by; it is refused when somebody else is logged in by now. */
  writer?: string;
  /** Goes on when the page is closed. */
  keepalive?: boolean;
};

export async function request<T>(sent: Sent, schema: z.ZodType<T>): Promise<Outcome<T>> {
  const got = await exchange(sent);
  return got === null ? { kind: 'unreachable' } : readOutcome(got, schema);
}

/** What the desk answered, of whatever kind; `answer` is undefined where it is no JSON. */
export type Got = { isOk: boolean; status: number; answer: unknown };

/** null: no answer came. */
export async function exchange({ method, path, body, writer, keepalive = false }: Sent): Promise<Got | null> {
  try {
    const response = await fetch(path, {
      method,
      keepalive,
      signal: AbortSignal.timeout(PATIENCE),
      headers: {
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(writer === undefined ? {} : { 'Stringer-Writer': writer }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json().catch(() => undefined);
    return { isOk: response.ok, status: response.status, answer };
  } catch {
    return null;
  }
}

export function readOutcome<T>({ isOk, status, answer }: Got, schema: z.ZodType<T>): Outcome<T> {
  if (!isOk) return readFailure(status, answer);
  const value = schema.safeParse(answer);
  return value.success ? { kind: 'done', value: value.data } : { kind: 'broken', status };
}

/** Also for uploads, which do not go through fetch. */
export function readFailure(status: number, sent: unknown): Exclude<Outcome<never>, { kind: 'done' }> {
  const parsed = failureSchema.safeParse(sent);
  if (!parsed.success) return { kind: 'broken', status };
  const { code, message, fields, theirs, warnings } = parsed.data.failure;
  if (code === 'signed-out') return { kind: 'signed-out', message };
  if (code === 'somebody-else') return { kind: 'signed-out', message, isSomebodyElse: true };
  if (status >= 500 || status === 429) return { kind: 'not-stored', message, code };
  if (theirs) return { kind: 'changed-elsewhere', message, theirs };
  if (code === 'warned') return { kind: 'refused', message, fields: warnings, isWarning: true };
  if (code === 'prove-again') return { kind: 'refused', message, fields, isUnproved: true };
  return { kind: 'refused', message, fields: withoutPrefix(fields) };
}

/** The editor's fields are those of the content; the API names them from the draft. */
const withoutPrefix = (fields: FieldErrors): FieldErrors =>
  Object.fromEntries(
    Object.entries(fields).map(([path, message]) => [path.replace(/^content\./, ''), message]),
  );
