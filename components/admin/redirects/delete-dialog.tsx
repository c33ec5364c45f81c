import { type ReactNode, useState } from 'react';
import type { Redirect } from '#domain/redirects/redirect';
import { DeskDialog } from '../desk-dialog.tsx';
import { Alert } from '../notice.tsx';
import { sendDeletion } from './redirect-requests.ts';

/** After somebody else's change a second Delete is meant: it takes away what they made of it. */
type DeleteDialogProps = { redirect: Redirect; onClose: () => void; onDeleted: () => void };

export function DeleteDialog({
  redirect: { path, target },
  onClose,
  onDeleted,
}: DeleteDialogProps): ReactNode {
  const [seen, setSeen] = useState(target);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);

  async function remove() {
    setSending(true);
    const answer = await sendDeletion({ path, seen });
    setSending(false);
    if (answer.kind === 'done') return onDeleted();
    setTrouble(answer.message);
    if (answer.theirs) setSeen(answer.theirs.target);
  }

  return (
    <DeskDialog title="Delete this redirect?" onClose={onClose}>
      <p>
        <bdi className="redirect-path">{path}</bdi> leads to <bdi className="redirect-path">{seen}</bdi>.
        Without it, readers who follow an old link are told that there is no page.
      </p>
      <Alert message={trouble} />
      <div className="dialog-actions">
        <button type="button" className="button" data-focus-first onClick={onClose}>
          Leave it
        </button>
        <button
          type="button"
          className="button button-first"
          disabled={isSending}
          onClick={() => void remove()}
        >
          Delete
        </button>
      </div>
    </DeskDialog>
  );
}
