import { type ReactNode, useState } from 'react';
import type { CorrectionKind } from '#domain/stories/public-note';
import { DeskDialog } from '../../desk-dialog.tsx';
import type { NewsroomClock } from '../../moment-words.ts';
import { type EditorState, isUnsaved } from '../editor-state.ts';
import type { StorySession } from '../story-session.ts';
import { publishNote } from './after-commands.ts';
import { type NoteDraft, NoteFields } from './note-fields.tsx';

type NoteDialogProps = {
  /** What is being written; null: nothing. What was written before it was closed stays. */
  kind: CorrectionKind | null;
  session: StorySession;
  state: EditorState;
  now: number;
  clock: NewsroomClock;
  onClose: () => void;
};

const TITLES: Record<CorrectionKind, string> = {
  correction: 'Correct this story',
  clarification: 'Clarify this story',
};

const EMPTY: NoteDraft = { words: '', place: 'top' };

/** A new public note on a live story, with its newest text or alone. */
export function NoteDialog({ kind, session, state, now, clock, onClose }: NoteDialogProps): ReactNode {
  const [note, setNote] = useState(EMPTY);
  const [isWithText, setWithText] = useState(true);
  const [trouble, setTrouble] = useState<string | null>(null);
  if (kind === null) return null;
  const isNewer = state.desk === 'changed' || isUnsaved(state);
  const isUpdate = isNewer && isWithText;

  async function publish(chosen: CorrectionKind) {
    if (note.words.trim() === '') return setTrouble('Nothing was published: say what readers should know.');
    const failure = await publishNote(session, { kind: chosen, ...note }, isUpdate);
    setTrouble(failure);
    if (failure !== null) return;
    setNote(EMPTY);
    onClose();
  }

  return (
    <DeskDialog title={TITLES[kind]} onClose={onClose}>
      <div className="form">
        <NoteFields
          kind={kind}
          note={note}
          publishedAt={now}
          clock={clock}
          error={undefined}
          onChange={setNote}
        />
        {isNewer && (
          <label className="after-check">
            <input
              type="checkbox"
              checked={isWithText}
              onChange={({ target }) => setWithText(target.checked)}
            />
            Update: show readers the newest text with it
          </label>
        )}
        <p className="field-hint">
          {isUpdate
            ? 'The text as it stands in the editor and this note are published together.'
            : 'The text that readers have stays as it is; only the note is added.'}{' '}
          The note is also on the page of corrections, in feeds and in what search engines read.
        </p>
        <div aria-live="polite">{trouble && <p className="field-error">{trouble}</p>}</div>
      </div>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          Cancel
        </button>
        <button
          type="button"
          className="button button-first"
          disabled={state.busy !== null}
          onClick={() => void publish(kind)}
        >
          {isUpdate ? 'Publish note and text' : 'Publish the note'}
        </button>
      </div>
    </DeskDialog>
  );
}
