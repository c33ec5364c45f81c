'use client';

import { type ReactNode, useState } from 'react';
import { DeskDialog } from '../desk-dialog.tsx';
import { Field } from '../field.tsx';
import { formText } from '../form-text.ts';
import { SubmitActions } from '../submit-actions.tsx';

type PasskeyNameDialogProps = {
  title: string;
  name: string;
  hint: string;
  words: string;
  onClose: () => void;
  /** What is wrong, or null when it is done. */
  onName: (name: string) => Promise<string | null>;
};

/** Asks what a passkey is called, before it is made or afterwards. */
export function PasskeyNameDialog({
  title,
  name,
  hint,
  words,
  onClose,
  onName,
}: PasskeyNameDialogProps): ReactNode {
  const [trouble, setTrouble] = useState<string>();
  const [isSending, setSending] = useState(false);

  async function submit(form: HTMLFormElement) {
    if (isSending) return;
    setSending(true);
    setTrouble((await onName(formText(form, 'name'))) ?? undefined);
    setSending(false);
  }

  return (
    <DeskDialog title={title} onClose={onClose}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit(event.currentTarget);
        }}
      >
        <Field
          label="Name"
          name="name"
          defaultValue={name}
          maxLength={100}
          autoComplete="off"
          required
          data-focus-first
          hint={hint}
          error={trouble}
        />
        <SubmitActions words={words} isSending={isSending} onLeave={onClose} />
      </form>
    </DeskDialog>
  );
}
