import { type ReactNode, type SubmitEvent, useState } from 'react';
import type { Role } from '#domain/access';
import type { Delivery } from '#domain/people/deliver-link';
import type { FieldErrors } from '#domain/failure';
import { EmailField } from '../credential-fields.tsx';
import { DeskDialog } from '../desk-dialog.tsx';
import { troubleOf } from '../editor/request-trouble.ts';
import { Field } from '../field.tsx';
import { formText } from '../form-text.ts';
import { Alert } from '../notice.tsx';
import type { Proving } from '../proof/use-proof.tsx';
import { SubmitActions } from '../submit-actions.tsx';
import { sendInvitation } from './account-requests.ts';
import { RoleField } from './role-field.tsx';

type InviteDialogProps = {
  sendsMail: boolean;
  sendProved: Proving['sendProved'];
  onClose: () => void;
  onInvited: (name: string, delivery: Delivery) => void;
};

export function InviteDialog({ sendsMail, sendProved, onClose, onInvited }: InviteDialogProps): ReactNode {
  const [role, setRole] = useState<Role>('author');
  const [trouble, setTrouble] = useState<{ message: string; fields: FieldErrors } | null>(null);
  const [isSending, setSending] = useState(false);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending) return;
    const form = event.currentTarget;
    const invited = { name: formText(form, 'name'), email: formText(form, 'email'), role };
    setSending(true);
    const outcome = await sendProved(() => sendInvitation(invited));
    setSending(false);
    if (outcome.kind === 'done') return onInvited(invited.name, outcome.value);
    setTrouble({
      message: troubleOf(outcome),
      fields: outcome.kind === 'refused' ? outcome.fields : {},
    });
  }

  return (
    <DeskDialog title="Invite somebody" onClose={onClose}>
      <form className="form" onSubmit={(event) => void submit(event)}>
        <Alert message={trouble?.message ?? null} />
        <Field
          label="Name"
          name="name"
          maxLength={100}
          autoComplete="off"
          required
          data-focus-first
          error={trouble?.fields.name}
        />
        <EmailField
          autoComplete="off"
          hint={
            sendsMail
              ? 'The invitation is mailed to it. It is good for 72 hours.'
              : 'This portal sends no mail: you are shown a link to pass on.'
          }
          error={trouble?.fields.email}
        />
        <RoleField value={role} onChange={setRole} error={trouble?.fields.role} />
        <SubmitActions words="Invite" sending="Inviting…" isSending={isSending} onLeave={onClose} />
      </form>
    </DeskDialog>
  );
}
