import { type ReactNode, useState } from 'react';
import { z } from 'zod';
import { DeskDialog } from '../desk-dialog.tsx';
import { Field } from '../field.tsx';
import { troubleOf } from './request-trouble.ts';
import { send } from './story-requests.ts';

type AddressFieldProps = {
  storyId: string;
  path: string;
  /** Nobody has it yet: its hour is to come. */
  isToCome: boolean;
  mayChange: boolean;
  onMoved: (path: string) => void;
};

/** Where readers find a story that was published or is scheduled, and the way to change it. */
export function AddressField({ storyId, path, isToCome, mayChange, onMoved }: AddressFieldProps): ReactNode {
  const [isChanging, setChanging] = useState(false);
  return (
    <div className="field">
      <span className="field-name">Address</span>
      {isToCome ? (
        <span>{path}</span>
      ) : (
        <a href={path} target="_blank" rel="noreferrer">
          {path}
        </a>
      )}
      {mayChange && (
        <button type="button" className="plain-button" onClick={() => setChanging(true)}>
          Change its end
        </button>
      )}
      {isChanging && (
        <AddressDialog
          storyId={storyId}
          path={path}
          isToCome={isToCome}
          onMoved={onMoved}
          onClose={() => setChanging(false)}
        />
      )}
    </div>
  );
}

type AddressDialogProps = Omit<AddressFieldProps, 'mayChange'> & { onClose: () => void };

function AddressDialog({ storyId, path, isToCome, onMoved, onClose }: AddressDialogProps) {
  const [urlSlug, setUrlSlug] = useState(path.split('/').at(-1) ?? '');
  const [problem, setProblem] = useState<string>();

  async function change(): Promise<void> {
    const outcome = await sendNewAddress(storyId, urlSlug.trim());
    if (outcome.kind === 'done') {
      onMoved(outcome.value.path);
      onClose();
    } else {
      setProblem(
        outcome.kind === 'refused' ? (outcome.fields.urlSlug ?? outcome.message) : troubleOf(outcome),
      );
    }
  }
  return (
    <DeskDialog title="Change the address" onClose={onClose}>
      <p>
        {isToCome
          ? 'Readers find the story there from its hour on. An address that they have had leads to it.'
          : 'Readers find the story at the new address at once. The old one leads there for ever, so links that were passed on go on working.'}
      </p>
      <Field
        label="URL slug"
        value={urlSlug}
        error={problem}
        data-focus-first
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        onChange={({ target: { value } }) => setUrlSlug(value)}
      />
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          Leave it
        </button>
        <button type="button" className="button button-first" onClick={() => void change()}>
          Change the address
        </button>
      </div>
    </DeskDialog>
  );
}

const sendNewAddress = (storyId: string, urlSlug: string) =>
  send('POST', `/api/stories/${storyId}/address`, { urlSlug }, z.object({ path: z.string() }));
