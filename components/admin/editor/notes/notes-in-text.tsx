import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type ReactNode, useEffect } from 'react';
import { refusedWords, suggestAs } from '../suggest/suggesting.ts';
import { listSuggestions } from '../suggest/suggestions.ts';
import {
  beginNote,
  decideOne,
  goToNext,
  openList,
  openThread,
  suggesterOf,
  toggleSuggesting,
} from './note-commands.ts';
import { useNotesDesk, useNotesState } from './notes-desk.ts';
import type { NotesSession } from './notes-session.ts';
import { showPassages } from './passages.ts';

/** Between the tools and the text: how much is said about it and suggested, and what Suggest mode means. */
export function NotesInText({ editor }: { editor: Editor }): ReactNode {
  const notes = useNotesDesk();
  return notes && <Attached notes={notes} editor={editor} />;
}

const SUGGESTING =
  'Suggesting: what you type is marked as added, what you delete stays until somebody accepts it.';

function Attached({ notes, editor }: { notes: NotesSession; editor: Editor }) {
  useAttached(notes, editor);
  const { isOpen, isSuggesting, threads, trouble } = useNotesState(notes);
  const { refused, changes } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => ({
      refused: refusedWords(state),
      changes: listSuggestions(state.doc).length,
    }),
  });
  const summary = summaryOf(threads.filter(({ resolved }) => resolved === null).length, changes);
  return (
    <div className="notes-in-text">
      {summary !== '' && !isOpen && (
        <button type="button" className="plain-button" onClick={() => openList(notes)}>
          {summary}
        </button>
      )}
      <output className={isSuggesting ? 'suggesting-words' : ''}>{isSuggesting && SUGGESTING}</output>
      <output className={refused || trouble ? 'body-note' : ''}>{refused || (isOpen ? '' : trouble)}</output>
    </div>
  );
}

function useAttached(notes: NotesSession, editor: Editor): void {
  useEffect(() => {
    const detach = notes.attach(editor);
    const hands = {
      openThread: (thread: string) => openThread(notes, thread),
      begin: () => beginNote(notes),
      toggleSuggesting: () => toggleSuggesting(notes),
      decide: (accept: boolean) => decideOne(notes, accept),
      go: (way: 1 | -1) => goToNext(notes, way),
    };
    showPassages(editor, { hands });
    if (notes.current().isSuggesting) suggestAs(editor, suggesterOf(notes));
    return detach;
  }, [notes, editor]);
}

function summaryOf(notes: number, changes: number): string {
  const parts = [
    ...(notes > 0 ? [notes === 1 ? '1 note' : `${notes} notes`] : []),
    ...(changes > 0 ? [changes === 1 ? '1 suggestion' : `${changes} suggestions`] : []),
  ];
  return parts.join(', ');
}
