import { type ReactNode, useState } from 'react';
import type { DeskCorrection } from '#domain/stories/corrections';
import { CorrectionNote } from '../../../story/correction-note.tsx';
import { DeskDialog } from '../../desk-dialog.tsx';
import type { NewsroomClock } from '../../moment-words.ts';
import type { StorySession } from '../story-session.ts';
import { type NoteDraft, NoteFields } from './note-fields.tsx';
import { useNotesToReaders } from './use-notes-to-readers.ts';

type NotesDialogProps = { session: StorySession; clock: NewsroomClock; onClose: () => void };

/** What readers were told about a story, to amend and to take back. */
export function NotesDialog({ session, clock, onClose }: NotesDialogProps): ReactNode {
  const { notes, trouble, amend, takeBack } = useNotesToReaders(session);
  const [amending, setAmending] = useState<string | null>(null);
  return (
    <DeskDialog title="Notes to readers" onClose={onClose}>
      {notes === null && trouble === null && <p>Looking for them…</p>}
      {notes?.length === 0 && <p>Nothing was corrected or clarified in this story.</p>}
      <ul className="after-notes">
        {notes?.map((note) => (
          <li key={note.id}>
            {amending === note.id ? (
              <AmendNote
                note={note}
                clock={clock}
                onSave={async (draft) => {
                  if (await amend(note, draft)) setAmending(null);
                }}
                onCancel={() => setAmending(null)}
              />
            ) : (
              <>
                <CorrectionNote correction={note} clock={clock} />
                <p className="after-facts">
                  {note.place === 'top' ? 'Over the text' : 'Under the text'}, by <bdi>{note.createdBy}</bdi>
                </p>
                <div className="after-note-actions">
                  <button type="button" className="button" onClick={() => setAmending(note.id)}>
                    Amend
                  </button>
                  <button
                    type="button"
                    className="button"
                    onClick={() => {
                      if (window.confirm(TAKE_BACK)) void takeBack(note);
                    }}
                  >
                    Take back
                  </button>
                </div>
              </>
            )}
          </li>
        ))}
      </ul>
      <div aria-live="polite">{trouble && <p className="field-error">{trouble}</p>}</div>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
      </div>
    </DeskDialog>
  );
}

const TAKE_BACK = 'Take this note from readers? What it said stays in the audit.';

type AmendNoteProps = {
  note: DeskCorrection;
  clock: NewsroomClock;
  onSave: (draft: NoteDraft) => Promise<void>;
  onCancel: () => void;
};

function AmendNote({ note, clock, onSave, onCancel }: AmendNoteProps) {
  const [draft, setDraft] = useState<NoteDraft>({ words: note.words, place: note.place });
  const [error, setError] = useState<string | undefined>();
  return (
    <div className="form">
      <NoteFields
        kind={note.kind}
        note={draft}
        publishedAt={note.publishedAt}
        clock={clock}
        error={error}
        onChange={setDraft}
      />
      <div className="after-note-actions">
        <button type="button" className="button" onClick={onCancel}>
          Leave it as it was
        </button>
        <button
          type="button"
          className="button button-first"
          onClick={() => {
            const isEmpty = draft.words.trim() === '';
            setError(isEmpty ? 'Say something, or take the note back.' : undefined);
            if (!isEmpty) void onSave(draft);
          }}
        >
          Show readers these words
        </button>
      </div>
    </div>
  );
}
