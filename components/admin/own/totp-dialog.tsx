'use client';

import { type ReactNode, type SubmitEvent, useState } from 'react';
import { DeskDialog } from '../desk-dialog.tsx';
import { troubleOf } from '../editor/request-trouble.ts';
import { Field } from '../field.tsx';
import { formText } from '../form-text.ts';
import type { Proving } from '../proof/use-proof.tsx';
import { SubmitActions } from '../submit-actions.tsx';
import { type ShownOffer, sendConfirmTotp } from './own-requests.ts';

type TotpDialogProps = {
  offer: ShownOffer;
  sendProved: Proving['sendProved'];
  onClose: () => void;
  /** The codes to keep; null: those that there are stay good. */
  onAdded: (recoveryCodes: string[] | null) => void;
};

/** The secret as a picture and as letters; it counts once the app has shown a code of it. */
export function TotpDialog({ offer, sendProved, onClose, onAdded }: TotpDialogProps): ReactNode {
  const [trouble, setTrouble] = useState<string>();
  const [isSending, setSending] = useState(false);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending) return;
    const code = formText(event.currentTarget, 'code');
    setSending(true);
    const outcome = await sendProved(() => sendConfirmTotp(offer.token, code));
    setSending(false);
    if (outcome.kind === 'done') return onAdded(outcome.value.recoveryCodes);
    const field = outcome.kind === 'refused' ? outcome.fields.code : undefined;
    setTrouble(field ?? troubleOf(outcome));
  }

  return (
    <DeskDialog title="Add an authenticator app" onClose={onClose}>
      <form className="dialog-form" onSubmit={(event) => void submit(event)}>
        <p>Let the app read this picture, or type the letters below it into the app.</p>
        <img
          className="own-qr"
          src={`data:image/svg+xml;base64,${btoa(offer.picture)}`}
          alt="A QR code with the secret for the app"
          width={208}
          height={208}
        />
        <p className="own-secret">{inGroups(offer.secret)}</p>
        <Field
          label="Code"
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={100}
          required
          data-focus-first
          hint="The six digits that the app shows now. Until then nothing is changed."
          error={trouble}
        />
        <SubmitActions words="Add it" sending="Checking…" isSending={isSending} onLeave={onClose} />
      </form>
    </DeskDialog>
  );
}

/** Four letters at a time are easier to copy by eye. */
const inGroups = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ');
