import { type ReactNode, type SubmitEvent, useState } from 'react';
import type { FieldErrors } from '#domain/failure';
import { DeskDialog } from '../desk-dialog.tsx';
import { Field } from '../field.tsx';
import { Alert } from '../notice.tsx';
import { SubmitActions } from '../submit-actions.tsx';
import { type Saved, sendNewRedirect, sendRedirect } from './redirect-requests.ts';
import { StoryChoice } from './story-choice.tsx';

/** What is to be led elsewhere: something new, an address that was not found, or a redirect that there is. */
export type ToLead =
  | { kind: 'new' }
  | { kind: 'missing'; path: string }
  | { kind: 'known'; path: string; target: string };

type RedirectDialogProps = { lead: ToLead; onClose: () => void; onSaved: (saved: Saved) => void };

const TITLES: Record<ToLead['kind'], string> = {
  new: 'Add a redirect',
  missing: 'Lead it elsewhere',
  known: 'Change a redirect',
};

/** An old address, and where it leads from now on. */
export function RedirectDialog({ lead, onClose, onSaved }: RedirectDialogProps): ReactNode {
  const { from, setFrom, to, setTo, save, refused, isSending } = useRedirect(lead, onSaved);
  const errors = refused?.fields ?? {};
  const isNew = lead.kind === 'new';

  function submit(event: SubmitEvent) {
    event.preventDefault();
    void save();
  }

  return (
    <DeskDialog title={TITLES[lead.kind]} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit} noValidate>
        <Field
          label="Old address"
          hint={isNew ? 'As readers have it: /2019/05/ferry.html, /?p=123, or the whole of it.' : undefined}
          value={from}
          error={errors.from}
          readOnly={!isNew}
          data-focus-first={isNew ? true : undefined}
          {...AS_TYPED}
          onChange={({ target }) => setFrom(target.value)}
        />
        <Field
          label="Leads to"
          hint="A path of this site, as /about, or a whole address that begins with https://."
          value={to}
          error={errors.to}
          data-focus-first={isNew ? undefined : true}
          {...AS_TYPED}
          onChange={({ target }) => setTo(target.value)}
        />
        <StoryChoice onChoose={setTo} />
        <Alert message={refused?.message ?? null} />
        <SubmitActions words="Save" isSending={isSending} onLeave={onClose} />
      </form>
    </DeskDialog>
  );
}

const AS_TYPED = {
  autoCapitalize: 'none',
  autoComplete: 'off',
  spellCheck: false,
  dir: 'auto',
  maxLength: 1000,
};

type Refused = { message: string; fields: FieldErrors };

/** After somebody else's change a second Save is meant: it goes on top of theirs. */
function useRedirect(lead: ToLead, onSaved: (saved: Saved) => void) {
  const [from, setFrom] = useState(lead.kind === 'new' ? '' : lead.path);
  const [to, setTo] = useState(lead.kind === 'known' ? lead.target : '');
  const [seen, setSeen] = useState(lead.kind === 'known' ? lead.target : '');
  const [refused, setRefused] = useState<Refused | null>(null);
  const [isSending, setSending] = useState(false);

  async function save() {
    if (isSending) return;
    setSending(true);
    const answer = await (lead.kind === 'known'
      ? sendRedirect({ path: lead.path, seen, to })
      : sendNewRedirect({ from, to }));
    setSending(false);
    if (answer.kind === 'done') return onSaved(answer.value);
    setRefused(answer);
    if (answer.theirs) setSeen(answer.theirs.target);
  }
  return { from, setFrom, to, setTo, save, refused, isSending };
}
