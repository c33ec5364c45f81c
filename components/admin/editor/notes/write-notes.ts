import type { NoteThread } from '#domain/stories/note-threads';
import { quoteOf } from '#domain/stories/note-words';
import type { StoryNotes } from '#domain/stories/notes';
import { newId } from '../new-id.ts';
import { troubleOf } from '../request-trouble.ts';
import { settle } from '../story-commands.ts';
import type { Outcome } from '../story-requests.ts';
import {
  fetchNotes,
  sendDeleteNote,
  sendReply,
  sendResolved,
  sendSeen,
  sendThread,
} from './note-requests.ts';
import type { NotesSession } from './notes-session.ts';
import {
  chosenPassage,
  findQuote,
  markPassage,
  putCursorBehind,
  showPassages,
  unmarkPassage,
  wordsOf,
} from './passages.ts';

/** What is said, sent to the desk. Each tells whether it was done; otherwise `trouble` says why not. */

const storyIdOf = ({ story }: NotesSession): string => story.current().storyId;

/** What others said meanwhile. What fails is asked again later: nobody waits for it. */
export async function refresh(notes: NotesSession): Promise<void> {
  if (notes.story.current().version === null) return; // nobody else knows the story yet
  await notes.take(() => fetchNotes(storyIdOf(notes)));
  const { isOpen, threads } = notes.current();
  const isAsked = threads.some((thread) => thread.notes.some(({ isUnseen }) => isUnseen));
  if (isOpen && isAsked && document.visibilityState === 'visible') await sendSeen(storyIdOf(notes));
}

export async function addNote(notes: NotesSession, words: string): Promise<boolean> {
  if (notes.story.current().version === null && !(await settle(notes.story))) {
    notes.change({ trouble: 'Not added: the story could not be saved. Your note is kept here; try again.' });
    return false;
  }
  const quote = passageNow(notes);
  const thread = newId();
  notes.leave(thread);
  const isDone = await ask(notes, () =>
    sendThread(storyIdOf(notes), { thread, note: newId(), quote, words }),
  );
  if (!isDone) return false;
  markNew(notes, thread, quote);
  notes.change({ about: null, active: thread });
  notes.editor.current()?.view.focus(); // where the note was begun
  return true;
}

/** The words may have changed since the note was begun. */
function passageNow({ editor, current }: NotesSession): string {
  const text = editor.current();
  const range = text && chosenPassage(text.state);
  const words = text && range ? quoteOf(wordsOf(text.state.doc, range)) : '';
  return words || quoteOf(current().about ?? '');
}

function markNew({ editor, mayEdit }: NotesSession, thread: string, quote: string): void {
  const text = editor.current();
  if (text === null) return;
  const range = chosenPassage(text.state) ?? findQuote(text.state.doc, quote);
  if (range && range.to > range.from) markPassage(text, thread, range, !mayEdit);
  showPassages(text, { chosen: null });
  if (range) putCursorBehind(text, range); // or what is written next would take the place of these words
}

export const replyTo = (notes: NotesSession, thread: string, words: string): Promise<boolean> =>
  ask(notes, () => sendReply(storyIdOf(notes), thread, { note: newId(), words }));

export const setResolved = (notes: NotesSession, thread: string, resolved: boolean): Promise<boolean> =>
  ask(notes, () => sendResolved(storyIdOf(notes), thread, resolved));

export async function deleteNote(notes: NotesSession, thread: NoteThread, note: string): Promise<boolean> {
  const isDone = await ask(notes, () => sendDeleteNote(storyIdOf(notes), thread.id, note));
  const text = notes.editor.current();
  if (isDone && thread.notes.length === 1 && text && notes.mayEdit) unmarkPassage(text, thread.id);
  return isDone;
}

async function ask(notes: NotesSession, send: () => Promise<Outcome<StoryNotes>>): Promise<boolean> {
  notes.change({ trouble: '' });
  const outcome = await notes.take(send);
  if (outcome.kind !== 'done') notes.change({ trouble: troubleOf(outcome) });
  return outcome.kind === 'done';
}
