import type { ReactNode } from 'react';
import { DeskDialog } from '../desk-dialog.tsx';
import { Field } from '../field.tsx';
import { useCopy } from '../use-copy.ts';

export type GivenLink = { name: string; link: string; why: string; life: string };

/** A link that was not mailed. It is kept nowhere, so the dialog stays until it is closed by its button. */
export function LinkDialog({ name, link, why, life, onDone }: GivenLink & { onDone: () => void }): ReactNode {
  const { outcome, copy } = useCopy(link);
  return (
    <DeskDialog title={`A link for ${name}`}>
      <p>
        {why} Give {name} this link yourself, where nobody else reads it. It works once, within {life}, and is
        shown only now.
      </p>
      <Field label="Link" value={link} readOnly onFocus={({ target }) => target.select()} />
      <div className="dialog-actions">
        <output>{outcome === 'copied' ? 'Copied' : ''}</output>
        <button type="button" className="button" onClick={copy}>
          Copy
        </button>
        <button type="button" className="button button-first" data-focus-first onClick={onDone}>
          Done
        </button>
      </div>
    </DeskDialog>
  );
}
