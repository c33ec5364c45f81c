import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type KeyboardEvent, type ReactNode, useSyncExternalStore } from 'react';
import type { NoteThread } from '#domain/stories/note-threads';
import type { NewsroomClock } from '../../moment-words.ts';
import { listSuggestions, type Suggestion } from '../suggest/suggestions.ts';
import { cancelNote, closeList, decideEvery } from './note-commands.ts';
import { NewNote } from './new-note.tsx';
import { useNotesState } from './notes-desk.ts';
import type { NotesSession } from './notes-session.ts';
import { placesOf } from './passages.ts';
import { useFocusKept } from './use-focus-kept.ts';
import { SuggestionItem } from './suggestion-item.tsx';
import { ThreadItem } from './thread-item.tsx';

export type Now = { now: number; clock: NewsroomClock };
type NotesPaneProps = Now & { notes: NotesSession };

/** What is said about the text and suggested for it, in its order: beside it, or over its lower half on a phone. */
export function NotesPane({ notes, ...when }: NotesPaneProps): ReactNode {
  const { about, trouble } = useNotesState(notes);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    if (about === null) closeList(notes);
    else cancelNote(notes);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it from any of its fields
    <aside className="notes-pane" aria-labelledby="notes-title" tabIndex={-1} onKeyDown={onKeyDown}>
      <div className="notes-head">
        <h2 id="notes-title">Notes and suggestions</h2>
        <button type="button" className="button" onClick={() => closeList(notes)}>
          Close
        </button>
      </div>
      <p className={trouble ? 'field-error' : ''} role="alert">
        {trouble}
      </p>
      <NewNote notes={notes} />
      <NotesList notes={notes} {...when} />
    </aside>
  );
}

function NotesList({ notes, ...when }: NotesPaneProps) {
  const { threads, about } = useNotesState(notes);
  const editor = useSyncExternalStore(notes.editor.subscribe, notes.editor.current, notes.editor.current);
  const inText = useEditorState({ editor, selector: ({ editor: text }) => readText(text) });
  const places = new Map(inText?.places);
  const suggestions = inText?.suggestions ?? [];
  const open = threads.filter(({ resolved }) => resolved === null);
  const resolved = threads.filter((thread) => thread.resolved !== null);
  const gone = open.filter(({ id }) => !places.has(id));
  const items = [
    ...open.flatMap((thread) => itemOf(thread, places.get(thread.id))),
    ...suggestions.map((suggestion) => ({ suggestion, from: suggestion.from })),
  ].toSorted((one, other) => one.from - other.from);
  useFocusKept('.notes-pane');
  const isNothing = threads.length === 0 && suggestions.length === 0 && about === null;
  const show = (thread: NoteThread, isGone: boolean) => (
    <ThreadItem key={thread.id} thread={thread} isGone={isGone} notes={notes} {...when} />
  );
  return (
    <>
      {isNothing && (
        <p className="notes-none">Nothing is said about this text. Choose words in it and press Note.</p>
      )}
      <DecideAll notes={notes} count={suggestions.length} />
      <ol className="notes-list">
        {items.map((item) =>
          'thread' in item ? (
            show(item.thread, false)
          ) : (
            <SuggestionItem
              key={keyOf(item.suggestion)}
              suggestion={item.suggestion}
              notes={notes}
              {...when}
            />
          ),
        )}
        {gone.map((thread) => show(thread, true))}
      </ol>
      {resolved.length > 0 && (
        <details className="notes-resolved">
          <summary>Resolved ({resolved.length})</summary>
          <ol className="notes-list">{resolved.map((thread) => show(thread, !places.has(thread.id)))}</ol>
        </details>
      )}
    </>
  );
}

/** In a shape that can be compared: the list is only drawn anew when something in it changed. */
const readText = (text: Editor | null) =>
  text && {
    places: [...placesOf(text.state.doc)].map(([id, { from }]): [string, number] => [id, from]),
    suggestions: listSuggestions(text.state.doc),
  };

const itemOf = (thread: NoteThread, from: number | undefined) =>
  from === undefined ? [] : [{ thread, from }];

const keyOf = ({ by, from }: Suggestion) => `${by} ${from}`;

function DecideAll({ notes, count }: { notes: NotesSession; count: number }) {
  if (count < 2) return null;
  return (
    <div className="notes-actions">
      <button type="button" className="button" onClick={() => decideEvery(notes, true)}>
        Accept all {count}
      </button>
      <button type="button" className="button" onClick={() => decideEvery(notes, false)}>
        Refuse all
      </button>
    </div>
  );
}
