import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { DeskDialog } from '../desk-dialog.tsx';
import type { OpenedPage } from './use-page.ts';

type EndDialogProps = { open: OpenedPage; onClose: () => void };

export function UnpublishPageDialog({ open, onClose }: EndDialogProps): ReactNode {
  async function unpublish() {
    await open.setPublic(false);
    onClose();
  }
  return (
    <DeskDialog title="Take this page from readers?" onClose={onClose}>
      <p>
        /{open.stored.slug} then answers that there is no page, and the foot of every page no longer leads to
        it. Its texts stay here; it can be published again.
      </p>
      <Decide words="Unpublish" isBusy={open.isBusy} onDecide={unpublish} onClose={onClose} />
    </DeskDialog>
  );
}

export function DeletePageDialog({ open, onClose }: EndDialogProps): ReactNode {
  const router = useRouter();
  async function remove() {
    const deleted = await open.remove();
    onClose();
    if (deleted) router.push('/admin/pages');
  }
  return (
    <DeskDialog title="Delete this page?" onClose={onClose}>
      <p>Readers never had it. It goes with all its texts, and cannot be brought back.</p>
      <Decide words="Delete" isBusy={open.isBusy} onDecide={remove} onClose={onClose} />
    </DeskDialog>
  );
}

type DecideProps = { words: string; isBusy: boolean; onDecide: () => Promise<void>; onClose: () => void };

const Decide = ({ words, isBusy, onDecide, onClose }: DecideProps) => (
  <div className="dialog-actions">
    <button type="button" className="button" data-focus-first onClick={onClose}>
      Leave it
    </button>
    <button type="button" className="button button-first" disabled={isBusy} onClick={() => void onDecide()}>
      {words}
    </button>
  </div>
);
