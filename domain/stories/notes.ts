import { type Query, read, write } from '#db/client';
import {
  countNotes,
  countThreads,
  findNote,
  findThread,
  insertNote,
  insertThread,
  listNotesIn,
  removeNote,
  removeThread,
  type ThreadRow,
  updateThread,
} from '#db/notes';
import { findStory } from '#db/stories';
import { type Actor, can } from '../access.ts';
import { done, invalid, notAllowed, notFound, type Result } from '../failure.ts';
import { recordAudit } from '../people/audit.ts';
import { type Colleague, listColleagues } from '../people/colleagues.ts';
import { deny } from '../people/deny.ts';
import { type NoteThread, mayDelete, readThreads } from './note-threads.ts';
import { mentionedIn } from './note-words.ts';

/**
 * Notes on a passage. They are no part of the text and need no version of it: whoever may open the story at the desk
 * may say something about it. Each command answers with the threads as they are then.
 */

export type StoryNotes = { threads: NoteThread[]; colleagues: Colleague[] };

/** More than a text has sentences that anybody talks about. */
const THREADS_MAX = 500;
const NOTES_MAX = 200;
/** All of them go to every editor that is open, again and again. */
const NOTES_OF_STORY_MAX = 2000;

/** A read that open editors repeat: it does not stand in the line of those who write. */
export async function listNotes(actor: Actor, storyId: string): Promise<Result<StoryNotes>> {
  if (!can(actor, 'read-desk')) return notAllowed('see the desk');
  const query = read();
  return (await findStory(query, storyId)) === null
    ? notFound('story')
    : done(await readNotes(query, actor, storyId));
}

const readNotes = async (query: Query, actor: Actor, storyId: string): Promise<StoryNotes> => ({
  threads: await readThreads(query, actor, storyId),
  colleagues: await listColleagues(query),
});

type WrittenNote = { thread: string; note: string; words: string };

/** The first note on a passage. The browser makes the identities, so that a repeated request says it once. */
export function startThread(
  actor: Actor,
  { storyId, quote, ...written }: WrittenNote & { storyId: string; quote: string },
  at: number,
): Promise<Result<StoryNotes>> {
  return answered(actor, storyId, at, async (tx) => {
    if (await findNote(tx, written.note)) return done(null);
    if (await findThread(tx, written.thread)) return invalid('Not added: this thread is there already.');
    if ((await countThreads(tx, storyId)) >= THREADS_MAX)
      return invalid(`Not added: a story may have ${THREADS_MAX} threads of notes.`);
    const full = await refuseMore(tx, storyId);
    if (full) return full;
    const thread = {
      id: written.thread,
      storyId,
      quote,
      createdAt: at,
      resolvedAt: null,
      resolvedByName: '',
    };
    await insertThread(tx, thread);
    return addNote(tx, actor, written, at);
  });
}

/** One more note in a thread; one that was resolved is open again. */
export function reply(
  actor: Actor,
  { storyId, ...written }: WrittenNote & { storyId: string },
  at: number,
): Promise<Result<StoryNotes>> {
  return inThread(actor, { storyId, thread: written.thread }, at, async (tx, thread) => {
    if (await findNote(tx, written.note)) return done(null);
    if ((await listNotesIn(tx, thread.id)).length >= NOTES_MAX)
      return invalid(`Not added: a thread may have ${NOTES_MAX} notes. Begin another.`);
    const full = await refuseMore(tx, storyId);
    if (full) return full;
    if (thread.resolvedAt !== null) await updateThread(tx, thread.id, OPEN);
    return addNote(tx, actor, written, at);
  });
}

const refuseMore = async (tx: Query, storyId: string) =>
  (await countNotes(tx, storyId)) < NOTES_OF_STORY_MAX
    ? null
    : invalid(`Not added: a story may have ${NOTES_OF_STORY_MAX} notes.`);

const OPEN = { resolvedAt: null, resolvedByName: '' };

type Named = { storyId: string; thread: string };

export function setResolved(
  actor: Actor,
  { resolved, ...which }: Named & { resolved: boolean },
  at: number,
): Promise<Result<StoryNotes>> {
  return inThread(actor, which, at, async (tx, thread) => {
    if ((thread.resolvedAt !== null) === resolved) return done(null);
    await updateThread(tx, thread.id, resolved ? { resolvedAt: at, resolvedByName: actor.name } : OPEN);
    return done(null);
  });
}

/** One’s own last word (see mayDelete). With its only note a thread goes too. */
export function deleteNote(
  actor: Actor,
  { note: id, ...which }: Named & { note: string },
  at: number,
): Promise<Result<StoryNotes>> {
  return inThread(actor, which, at, async (tx, thread) => {
    const notes = await listNotesIn(tx, thread.id);
    const note = notes.find((one) => one.id === id);
    if (note === undefined) return done(null); // it is gone already
    if (!mayDelete(actor, note, notes))
      return invalid('Not deleted: only your own note may be, and only while nobody has answered it.');
    if (notes.length === 1) await removeThread(tx, thread.id);
    else await removeNote(tx, id);
    await recordAudit(tx, { actor, action: 'delete-note', subject: which.storyId }, at);
    return done(null);
  });
}

async function addNote(
  tx: Query,
  actor: Actor,
  { thread, note, words }: WrittenNote,
  at: number,
): Promise<Result<null>> {
  const row = {
    id: note,
    threadId: thread,
    words,
    createdBy: actor.accountId,
    createdByName: actor.name,
    createdAt: at,
  };
  const others = (await listColleagues(tx)).filter(({ id }) => id !== actor.accountId);
  await insertNote(tx, row, mentionedIn(words, others));
  return done(null);
}

function inThread(
  actor: Actor,
  { storyId, thread: id }: Named,
  at: number,
  work: (tx: Query, thread: ThreadRow) => Promise<Result<null>>,
): Promise<Result<StoryNotes>> {
  return answered(actor, storyId, at, async (tx) => {
    const thread = await findThread(tx, id);
    return thread?.storyId === storyId ? work(tx, thread) : notFound('thread of notes');
  });
}

/** Asks whether this person may open the story, does the work, and answers with what the notes are then. */
function answered(
  actor: Actor,
  storyId: string,
  at: number,
  work: (tx: Query) => Promise<Result<null>>,
): Promise<Result<StoryNotes>> {
  return write(async (tx) => {
    if (!can(actor, 'read-desk'))
      return deny(tx, actor, { action: 'read-desk', subject: storyId, what: 'read notes' }, at);
    if ((await findStory(tx, storyId)) === null) return notFound('story');
    const result = await work(tx);
    if (!result.ok) return result;
    return done(await readNotes(tx, actor, storyId));
  });
}
