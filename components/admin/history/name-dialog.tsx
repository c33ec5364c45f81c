import { type ReactNode, type SubmitEvent, useState } from 'react';
import { DeskDialog } from '../desk-dialog.tsx';
import { troubleOf } from '../editor/request-trouble.ts';
import { Field } from '../field.tsx';
import { sendName } from './revision-requests.ts';

type NameDialogProps = {
  storyId: string;
  revision: { id: string; name: string; words: string };
  onClose: () => void;
  onNamed: () => void;
};

const NAME_MAX = 100; // as domain/stories/change-revision.ts has it

/** Calls a revision by a name, or takes the name away. */
export function NameDialog({ storyId, revision, onClose, onNamed }: NameDialogProps): ReactNode {
  const [name, setName] = useState(revision.name);
  const [trouble, setTrouble] = useState<string>();

  async function become(next: string) {
    const outcome = await sendName({ storyId, revisionId: revision.id }, next);
    if (outcome.kind === 'done') onNamed();
    else setTrouble(troubleOf(outcome));
  }
  function submit(event: SubmitEvent) {
    event.preventDefault();
    void become(name);
  }

  return (
    <DeskDialog title={`Name of ${revision.words.toLowerCase()}`} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit}>
        <Field
          label="Name"
          value={name}
          maxLength={NAME_MAX}
          data-focus-first
          autoComplete="off"
          hint="In the history only. An autosave that has a name is not thinned out."
          error={trouble}
          onChange={({ target: { value } }) => setName(value)}
        />
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          {revision.name && (
            <button type="button" className="button" onClick={() => void become('')}>
              Take the name away
            </button>
          )}
          <button className="button button-first">Save the name</button>
        </div>
      </form>
    </DeskDialog>
  );
}
