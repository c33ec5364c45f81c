import { z } from 'zod';
import type { StoryNotes } from '#domain/stories/notes';
import { request } from '../story-requests.ts';

const noteSchema = z.object({
  id: z.string(),
  words: z.string(),
  by: z.string(),
  at: z.number(),
  isUnseen: z.boolean(),
  mayDelete: z.boolean(),
});

const threadSchema = z.object({
  id: z.string(),
  quote: z.string(),
  createdAt: z.number(),
  resolved: z.object({ by: z.string(), at: z.number() }).nullable(),
  notes: z.array(noteSchema),
});

const notesSchema: z.ZodType<StoryNotes> = z.object({
  threads: z.array(threadSchema),
  colleagues: z.array(z.object({ id: z.string(), name: z.string() })),
});

/** The story, and the account that it was opened by: what it says is never said in another's name. */
export type Opened = { storyId: string; writer: string };

const ask = <T>(
  { storyId, writer }: Opened,
  [method, path, body]: [method: string, path: string, body?: object],
  schema: z.ZodType<T>,
) => request({ method, path: `/api/stories/${storyId}/notes${path}`, body, writer }, schema);

export const fetchNotes = (of: Opened) => ask(of, ['GET', ''], notesSchema);

type Sent = { note: string; words: string };

export const sendThread = (of: Opened, first: Sent & { thread: string; quote: string }) =>
  ask(of, ['POST', '', first], notesSchema);

export const sendReply = (of: Opened, thread: string, { note, words }: Sent) =>
  ask(of, ['POST', `/${thread}`, { note, words }], notesSchema);

export const sendResolved = (of: Opened, thread: string, resolved: boolean) =>
  ask(of, ['PUT', `/${thread}`, { resolved }], notesSchema);

export const sendDeleteNote = (of: Opened, thread: string, note: string) =>
  ask(of, ['DELETE', `/${thread}/${note}`], notesSchema);

export const sendSeen = (of: Opened) => ask(of, ['POST', '/seen'], z.null());
