import type { Query } from '#db/client';
import { listNotesOn, listThreads, listUnseenOn, type NoteRow, type ThreadRow } from '#db/notes';
import type { Actor } from '../access.ts';

export type Note = {
  id: string;
  words: string;
  by: string;
  at: number;
  /** It asks the person who reads it to look, and they have not. */
  isUnseen: boolean;
  mayDelete: boolean;
};

/** What is being said about one passage; `quote` is the passage as it was when it began. */
export type NoteThread = {
  id: string;
  quote: string;
  createdAt: number;
  resolved: { by: string; at: number } | null;
  notes: Note[];
};

/** The threads on a story, the oldest first, as this person sees them. */
export async function readThreads(query: Query, actor: Actor, storyId: string): Promise<NoteThread[]> {
  const threads = await listThreads(query, storyId);
  const notes = Map.groupBy(await listNotesOn(query, storyId), ({ threadId }) => threadId);
  const { accountId } = actor;
  const unseen = new Set(accountId === null ? [] : await listUnseenOn(query, storyId, accountId));
  return threads.map((thread) => threadOf(thread, notes.get(thread.id) ?? [], { actor, unseen }));
}

function threadOf(
  { id, quote, createdAt, resolvedAt, resolvedByName }: ThreadRow,
  notes: NoteRow[],
  { actor, unseen }: { actor: Actor; unseen: ReadonlySet<string> },
): NoteThread {
  return {
    id,
    quote,
    createdAt,
    resolved: resolvedAt === null ? null : { by: resolvedByName, at: resolvedAt },
    notes: notes.map((note) => ({
      id: note.id,
      words: note.words,
      by: note.createdByName,
      at: note.createdAt,
      isUnseen: unseen.has(note.id),
      mayDelete: mayDelete(actor, note, notes),
    })),
  };
}

/** One’s own, while nobody has answered it: what others answered to is not taken from under them. */
export const mayDelete = (actor: Actor, note: NoteRow, thread: readonly NoteRow[]): boolean =>
  note.createdBy !== null && note.createdBy === actor.accountId && thread.at(-1)?.id === note.id;
