'use client';

import { type ReactNode, type SubmitEvent, useRef, useState } from 'react';
import { DeskDialog } from '../desk-dialog.tsx';
import { troubleOf } from '../editor/request-trouble.ts';
import { PasswordField } from '../credential-fields.tsx';
import { formText } from '../form-text.ts';
import { SubmitActions } from '../submit-actions.tsx';
import { sendProof } from './send-proof.ts';

type ProofDialogProps = { onProved: () => void; onCancel: () => void };

/** Asks for the password before what a session that was left open must not do; the page behind it stays as it is. */
export function ProofDialog({ onProved, onCancel }: ProofDialogProps): ReactNode {
  const [trouble, setTrouble] = useState<string>();
  const [isSending, setSending] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending) return;
    setSending(true);
    const outcome = await sendProof(formText(event.currentTarget, 'password'));
    if (outcome.kind === 'done') return onProved();
    setSending(false);
    setTrouble(troubleOf(outcome));
    form.current?.querySelector<HTMLInputElement>('[name=password]')?.select();
  }

  return (
    <DeskDialog title="Your password again" onClose={onCancel}>
      <form ref={form} className="dialog-form" onSubmit={(event) => void submit(event)}>
        <PasswordField
          data-focus-first
          hint="For what concerns accounts it is asked for every 10 minutes. What you filled in stays as it is."
          error={trouble}
        />
        <SubmitActions words="Go on" sending="Checking…" isSending={isSending} onLeave={onCancel} />
      </form>
    </DeskDialog>
  );
}
