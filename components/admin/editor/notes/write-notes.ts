import type { NoteThread } from '#domain/stories/note-threads';
import { quoteOf } from '#domain/stories/note-words';
import type { StoryNotes } from '#domain/stories/notes';
import { troubleOf } from '../request-trouble.ts';
import { settle } from '../story-commands.ts';
import type { Outcome } from '../story-requests.ts';
import {
  fetchNotes,
  type Opened,
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

const openedIn = ({ story, writer }: NotesSession): Opened => ({
  storyId: story.current().storyId,
  writer: writer.accountId,
});

/** What others said meanwhile. What fails is asked again later: nobody waits for it. */
export async function refresh(notes: NotesSession): Promise<void> {
  if (notes.story.current().version === null) return; // nobody else knows the story yet
  await notes.take(() => fetchNotes(openedIn(notes)));
  const { isOpen, threads } = notes.current();
  const isAsked = threads.some((thread) => thread.notes.some(({ isUnseen }) => isUnseen));
  if (isOpen && isAsked && document.visibilityState === 'visible') await sendSeen(openedIn(notes));
}

const NOT_KEPT = 'This browser cannot keep what you write here: send it before you leave the page.';

/** What is written of a note stays, wherever one goes. `thread` is '' for a first note, on the words `about`. */
export function writeNote(notes: NotesSession, thread: string, words: string, about: string | null = null) {
  if (!notes.drafts.write(thread, words, about)) notes.change({ trouble: NOT_KEPT });
}

export async function addNote(notes: NotesSession, words: string): Promise<boolean> {
  if (notes.story.current().version === null && !(await settle(notes.story))) {
    notes.change({ trouble: 'Not added: the story could not be saved. Your note is kept here; try again.' });
    return false;
  }
  const quote = passageNow(notes);
  const named = notes.drafts.identify('', words);
  const { thread } = named;
  notes.leave(thread);
  const isDone = await ask(notes, () => sendThread(openedIn(notes), { ...named, quote, words }));
  if (!isDone) return false;
  notes.drafts.forget('');
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

export async function replyTo(notes: NotesSession, thread: string, words: string): Promise<boolean> {
  const { note } = notes.drafts.identify(thread, words);
  const isDone = await ask(notes, () => sendReply(openedIn(notes), thread, { note, words }));
  if (isDone) notes.drafts.forget(thread);
  return isDone;
}

export const setResolved = (notes: NotesSession, thread: string, resolved: boolean): Promise<boolean> =>
  ask(notes, () => sendResolved(openedIn(notes), thread, resolved));

export async function deleteNote(notes: NotesSession, thread: NoteThread, note: string): Promise<boolean> {
  const isDone = await ask(notes, () => sendDeleteNote(openedIn(notes), thread.id, note));
  const text = notes.editor.current();
  if (isDone && thread.notes.length === 1 && text && notes.mayEdit) unmarkPassage(text, thread.id);
  return isDone;
}

async function ask(notes: NotesSession, send: () => Promise<Outcome<StoryNotes>>): Promise<boolean> {
  notes.change({ trouble: '' });
  const outcome = await notes.take(send);
  if (outcome.kind !== 'done') notes.change({ trouble: troubleOf(outcome) });
  if (outcome.kind === 'signed-out') notes.story.tell({ kind: 'log-in', logIn: 'shown' });
  return outcome.kind === 'done';
}
