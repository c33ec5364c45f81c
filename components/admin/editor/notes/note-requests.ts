import { z } from 'zod';
import type { StoryNotes } from '#domain/stories/notes';
import { send } from '../story-requests.ts';

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

const pathOf = (storyId: string) => `/api/stories/${storyId}/notes`;

export const fetchNotes = (storyId: string) => send('GET', pathOf(storyId), undefined, notesSchema);

export const sendThread = (
  storyId: string,
  thread: { thread: string; note: string; quote: string; words: string },
) => send('POST', pathOf(storyId), thread, notesSchema);

export const sendReply = (storyId: string, thread: string, note: { note: string; words: string }) =>
  send('POST', `${pathOf(storyId)}/${thread}`, note, notesSchema);

export const sendResolved = (storyId: string, thread: string, resolved: boolean) =>
  send('PUT', `${pathOf(storyId)}/${thread}`, { resolved }, notesSchema);

export const sendDeleteNote = (storyId: string, thread: string, note: string) =>
  send('DELETE', `${pathOf(storyId)}/${thread}/${note}`, undefined, notesSchema);

export const sendSeen = (storyId: string) => send('POST', `${pathOf(storyId)}/seen`, undefined, z.null());
