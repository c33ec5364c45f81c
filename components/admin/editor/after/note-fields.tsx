import { type ReactNode, useId } from 'react';
import {
  CORRECTION_MAX,
  CORRECTION_PLACES,
  type CorrectionKind,
  type CorrectionPlace,
} from '#domain/stories/public-note';
import { CorrectionNote } from '../../../story/correction-note.tsx';
import { TextField } from '../../field.tsx';
import type { NewsroomClock } from '../../moment-words.ts';

export type NoteDraft = { words: string; place: CorrectionPlace };

type NoteFieldsProps = {
  kind: CorrectionKind;
  note: NoteDraft;
  /** The instant that stands on it, ms UTC. */
  publishedAt: number;
  clock: NewsroomClock;
  error: string | undefined;
  onChange: (note: NoteDraft) => void;
};

const HINTS: Record<CorrectionKind, string> = {
  correction: 'Say what was wrong and what is right. Plain text; an empty line begins a paragraph.',
  clarification: 'Say what could be misunderstood. Plain text; an empty line begins a paragraph.',
};

const PLACE_NAMES: Record<CorrectionPlace, string> = { top: 'Over the text', bottom: 'Under the text' };

/** The words of a public note and where they stand, with the note as readers will see it. */
export function NoteFields({ kind, note, publishedAt, clock, error, onChange }: NoteFieldsProps): ReactNode {
  const name = useId();
  return (
    <>
      <TextField
        label="Words for readers"
        hint={HINTS[kind]}
        error={error}
        value={note.words}
        rows={4}
        maxLength={CORRECTION_MAX}
        data-focus-first
        onChange={({ target }) => onChange({ ...note, words: target.value })}
      />
      <fieldset className="after-choice">
        <legend className="field-name">Where it stands</legend>
        {CORRECTION_PLACES.map((place) => (
          <label key={place}>
            <input
              type="radio"
              name={name}
              value={place}
              checked={note.place === place}
              onChange={() => onChange({ ...note, place })}
            />
            {PLACE_NAMES[place]}
          </label>
        ))}
      </fieldset>
      <div className="after-preview">
        <p className="field-name">As readers will see it</p>
        <CorrectionNote
          correction={{ id: 'preview', kind, ...note, words: note.words || '…', publishedAt }}
          clock={clock}
        />
      </div>
    </>
  );
}
