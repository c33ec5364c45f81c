import type { ReactNode } from 'react';
import { quoteOf } from '#domain/stories/note-words';
import { cancelNote } from './note-commands.ts';
import { NoteForm } from './note-form.tsx';
import { useNotesState } from './notes-desk.ts';
import type { NotesSession } from './notes-session.ts';
import { addNote, writeNote } from './write-notes.ts';

/** The first note on the words that are chosen. */
export function NewNote({ notes }: { notes: NotesSession }): ReactNode {
  const { about, colleagues } = useNotesState(notes);
  if (about === null) return null;
  return (
    <div className="new-note">
      <blockquote>{quoteOf(about)}</blockquote>
      <NoteForm
        key={about}
        label="Your note"
        submit="Add note"
        colleagues={colleagues}
        draft={notes.drafts.get('')}
        onDraft={(words) => writeNote(notes, '', words, quoteOf(about))}
        onSend={(words) => addNote(notes, words)}
        onCancel={() => cancelNote(notes)}
      />
    </div>
  );
}
