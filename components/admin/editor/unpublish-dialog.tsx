import type { ReactNode } from 'react';
import { DeskDialog } from '../desk-dialog.tsx';

type UnpublishDialogProps = { path: string | null; onClose: () => void; onConfirm: () => void };

export function UnpublishDialog({ path, onClose, onConfirm }: UnpublishDialogProps): ReactNode {
  return (
    <DeskDialog title="Unpublish this story?" onClose={onClose}>
      <p>
        Readers lose it at once, on every list and in every feed. Its address {path} answers that the story is
        gone. The text and pictures stay at the desk, and it can be published again at the same address. If
        readers should be told why, ask an editor to withdraw it.
      </p>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          Keep it live
        </button>
        <button
          type="button"
          className="button button-first"
          onClick={() => {
            onClose();
            onConfirm();
          }}
        >
          Unpublish
        </button>
      </div>
    </DeskDialog>
  );
}
