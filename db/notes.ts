import { and, asc, count, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Query } from './client.ts';
import { note, noteMention, noteThread, revision, story } from './schema.ts';
import { isVersion } from './stories.ts';

export type ThreadRow = typeof noteThread.$inferSelect;
export type NoteRow = typeof note.$inferSelect;

export async function findThread(query: Query, id: string): Promise<ThreadRow | null> {
  const [row] = await query.select().from(noteThread).where(eq(noteThread.id, id));
  return row ?? null;
}

/** The oldest first. */
export function listThreads(query: Query, storyId: string): Promise<ThreadRow[]> {
  return query
    .select()
    .from(noteThread)
    .where(eq(noteThread.storyId, storyId))
    .orderBy(asc(noteThread.createdAt), asc(noteThread.id));
}

/** Every note on a story, the oldest first. */
export async function listNotesOn(query: Query, storyId: string): Promise<NoteRow[]> {
  const rows = await query
    .select({ note })
    .from(note)
    .innerJoin(noteThread, eq(noteThread.id, note.threadId))
    .where(eq(noteThread.storyId, storyId))
    .orderBy(asc(note.createdAt), asc(note.id));
  return rows.map((row) => row.note);
}

export function listNotesIn(query: Query, threadId: string): Promise<NoteRow[]> {
  return query
    .select()
    .from(note)
    .where(eq(note.threadId, threadId))
    .orderBy(asc(note.createdAt), asc(note.id));
}

export async function findNote(query: Query, id: string): Promise<NoteRow | null> {
  const [row] = await query.select().from(note).where(eq(note.id, id));
  return row ?? null;
}

export async function countThreads(query: Query, storyId: string): Promise<number> {
  const [row] = await query
    .select({ number: count() })
    .from(noteThread)
    .where(eq(noteThread.storyId, storyId));
  return row?.number ?? 0;
}

export async function countNotes(query: Query, storyId: string): Promise<number> {
  const [row] = await query
    .select({ number: count() })
    .from(note)
    .innerJoin(noteThread, eq(noteThread.id, note.threadId))
    .where(eq(noteThread.storyId, storyId));
  return row?.number ?? 0;
}

export async function insertThread(tx: Query, row: ThreadRow): Promise<void> {
  await tx.insert(noteThread).values(row);
}

export async function insertNote(tx: Query, row: NoteRow, mentioned: string[]): Promise<void> {
  await tx.insert(note).values(row);
  if (mentioned.length === 0) return;
  await tx
    .insert(noteMention)
    .values(mentioned.map((accountId) => ({ noteId: row.id, accountId, seenAt: null })));
}

export async function updateThread(
  tx: Query,
  id: string,
  set: Pick<ThreadRow, 'resolvedAt' | 'resolvedByName'>,
): Promise<void> {
  await tx.update(noteThread).set(set).where(eq(noteThread.id, id));
}

export async function removeNote(tx: Query, id: string): Promise<void> {
  await tx.delete(note).where(eq(note.id, id));
}

/** With every note in it. */
export async function removeThread(tx: Query, id: string): Promise<void> {
  await tx.delete(noteThread).where(eq(noteThread.id, id));
}

const unseenBy = (accountId: string) => and(eq(noteMention.accountId, accountId), isNull(noteMention.seenAt));

/** The notes on a story that ask this person to look and were not looked at. */
export async function listUnseenOn(query: Query, storyId: string, accountId: string): Promise<string[]> {
  const rows = await query
    .select({ id: note.id })
    .from(noteMention)
    .innerJoin(note, eq(note.id, noteMention.noteId))
    .innerJoin(noteThread, eq(noteThread.id, note.threadId))
    .where(and(eq(noteThread.storyId, storyId), unseenBy(accountId)));
  return rows.map((row) => row.id);
}

export async function markSeen(tx: Query, ids: string[], accountId: string, at: number): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(noteMention)
    .set({ seenAt: at })
    .where(and(inArray(noteMention.noteId, ids), unseenBy(accountId)));
}

/** What asks this person to look, on every story, the newest first. */
export function listUnseen(query: Query, accountId: string, limit: number) {
  return query
    .select({
      noteId: note.id,
      threadId: note.threadId,
      storyId: noteThread.storyId,
      words: note.words,
      by: note.createdByName,
      at: note.createdAt,
      headline: revision.headline,
      slugline: story.slugline,
    })
    .from(noteMention)
    .innerJoin(note, eq(note.id, noteMention.noteId))
    .innerJoin(noteThread, eq(noteThread.id, note.threadId))
    .innerJoin(story, eq(story.id, noteThread.storyId))
    .innerJoin(revision, and(eq(revision.storyId, story.id), eq(revision.version, story.version), isVersion))
    .where(unseenBy(accountId))
    .orderBy(desc(note.createdAt), desc(note.id))
    .limit(limit);
}
