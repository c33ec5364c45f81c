import { type ReactNode, useState } from 'react';
import type { Redirect } from '#domain/redirects/redirect';
import { DeskDialog } from '../desk-dialog.tsx';
import { Alert } from '../notice.tsx';
import { sendDeletion } from './redirect-requests.ts';

type DeleteDialogProps = { redirect: Redirect; onClose: () => void; onDeleted: () => void };

export function DeleteDialog({
  redirect: { path, target },
  onClose,
  onDeleted,
}: DeleteDialogProps): ReactNode {
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);

  async function remove() {
    setSending(true);
    const answer = await sendDeletion({ path, seen: target });
    setSending(false);
    if (answer.kind === 'done') onDeleted();
    else setTrouble(answer.message);
  }

  return (
    <DeskDialog title="Delete this redirect?" onClose={onClose}>
      <p>
        <bdi className="redirect-path">{path}</bdi> leads to <bdi className="redirect-path">{target}</bdi>.
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
