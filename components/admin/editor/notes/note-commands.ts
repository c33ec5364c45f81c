import { decide, decideAll, goToSuggestion, type Suggestion, suggestionAt } from '../suggest/suggestions.ts';
import { suggestAs } from '../suggest/suggesting.ts';
import { refresh } from './write-notes.ts';
import type { NotesSession } from './notes-session.ts';
import {
  goToPassage,
  isCrowded,
  openThreadsAt,
  passageAtCursor,
  placesOf,
  type Range,
  showPassages,
  wordsOf,
} from './passages.ts';

/** What is done with the notes of an open story, from the text, its toolbar and the list beside it. */

export function openList(notes: NotesSession): void {
  notes.change({ isOpen: true });
  void refresh(notes);
}

export function closeList(notes: NotesSession): void {
  const editor = notes.editor.current();
  notes.change({ isOpen: false, about: null, active: null, trouble: '' });
  if (!editor) return;
  showPassages(editor, { chosen: null });
  editor.view.focus();
}

export function openThread(notes: NotesSession, thread: string): void {
  const isOpen = notes.current().isOpen;
  notes.change({ active: thread });
  if (!isOpen) openList(notes);
}

/** The thread is looked at, and the words that it is about. */
export function goToThread(notes: NotesSession, thread: string, takeFocus = false): void {
  openThread(notes, thread);
  const editor = notes.editor.current();
  const range = editor && placesOf(editor.state.doc).get(thread);
  if (range) goTo(notes, range, takeFocus);
}

/** A finger only looks: with the focus, its keyboard would come and cover the words. */
export function goTo(notes: NotesSession, range: Range, takeFocus: boolean): void {
  const editor = notes.editor.current();
  if (!editor) return;
  goToPassage(editor, range);
  if (takeFocus) editor.view.focus();
}

const NO_WORDS = 'Choose the words in the text that the note is about, then ask for it again.';

const CROWDED =
  'These words have as many notes as there is room for. Answer one of them, or choose other words.';

/** A note on what is chosen; where the cursor stands in a passage that has one, that. */
export function beginNote(notes: NotesSession): void {
  const editor = notes.editor.current();
  if (!editor) return;
  const { state } = editor;
  const [thread] = state.selection.empty ? openThreadsAt(state, state.selection.from) : [];
  if (thread !== undefined) return openThread(notes, thread);
  const range = passageAtCursor(state);
  if (range === null) return notes.change({ trouble: NO_WORDS });
  if (isCrowded(state.doc, range)) return notes.change({ trouble: CROWDED });
  showPassages(editor, { chosen: range });
  notes.change({ about: wordsOf(state.doc, range), active: null, trouble: '' });
  openList(notes);
}

/** A note that was being written when the page was left is there again, with its list. */
export function resumeNotes(notes: NotesSession): void {
  const left = notes.drafts.restore();
  if (left) notes.change({ isOpen: true, about: left.about });
}

export function cancelNote(notes: NotesSession): void {
  notes.drafts.putAway('');
  const editor = notes.editor.current();
  notes.change({ about: null });
  if (!editor) return;
  showPassages(editor, { chosen: null });
  editor.view.focus();
}

export function toggleSuggesting(notes: NotesSession): void {
  const isSuggesting = !notes.current().isSuggesting;
  const editor = notes.editor.current();
  if (editor) suggestAs(editor, isSuggesting ? suggesterOf(notes) : null);
  notes.change({ isSuggesting });
  editor?.view.focus();
}

export const suggesterOf = ({ writer }: NotesSession) => ({ by: writer.accountId, name: writer.name });

export function goToNext(notes: NotesSession, way: 1 | -1): void {
  const editor = notes.editor.current();
  const tr = editor && goToSuggestion(editor.state, way);
  if (editor && tr) editor.view.dispatch(tr);
  else notes.change({ trouble: 'There is no suggestion in the text.' });
}

/** The suggestion that is named, or the one at the cursor; the next is chosen then. */
export function decideOne(notes: NotesSession, accept: boolean, named?: Suggestion): void {
  const editor = notes.editor.current();
  const suggestion = named ?? (editor ? suggestionAt(editor.state) : undefined);
  if (!editor || !suggestion) return notes.change({ trouble: 'The cursor stands in no suggestion.' });
  editor.view.dispatch(decide(editor.state, suggestion, accept));
  const next = goToSuggestion(editor.state, 1);
  if (!named && next) editor.view.dispatch(next);
}

export function decideEvery(notes: NotesSession, accept: boolean): void {
  const editor = notes.editor.current();
  if (editor) editor.view.dispatch(decideAll(editor.state, accept));
}
