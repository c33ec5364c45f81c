import { type ReactNode, type SubmitEvent, useState } from 'react';
import type { FieldErrors } from '#domain/failure';
import type { PageAddress } from '#domain/pages/page-words';
import { DeskDialog } from '../desk-dialog.tsx';
import { Alert } from '../notice.tsx';
import { SubmitActions } from '../submit-actions.tsx';
import { PageAddressFields } from './page-address-fields.tsx';
import { sendPageAddress } from './page-requests.ts';
import type { OpenedPage } from './use-page.ts';

type PageAddressDialogProps = { open: OpenedPage; onClose: () => void };

/** Where a page is found and what it is for: both hold for readers from the next request on. */
export function PageAddressDialog({ open, onClose }: PageAddressDialogProps): ReactNode {
  const { stored } = open;
  const [words, setWords] = useState<PageAddress>({ slug: stored.slug, purpose: stored.purpose });
  const [refused, setRefused] = useState<{ message: string; fields: FieldErrors } | null>(null);
  const [isSending, setSending] = useState(false);

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    setSending(true);
    const answer = await sendPageAddress(open.open(), words);
    setSending(false);
    if (answer.kind === 'refused') return setRefused(answer);
    open.moved(answer.value.edits, words);
    return onClose();
  }

  return (
    <DeskDialog title="Address and purpose" onClose={onClose}>
      <form className="dialog-form" onSubmit={(event) => void submit(event)} noValidate>
        <PageAddressFields
          words={words}
          errors={refused?.fields ?? {}}
          hint={
            stored.mayDelete
              ? `Readers will find it at /${words.slug || '…'}`
              : `Now at /${stored.slug}. An address that readers had goes on leading here.`
          }
          onChange={(part) => setWords((before) => ({ ...before, ...part }))}
        />
        <Alert message={refused?.message ?? null} />
        <SubmitActions words="Save" isSending={isSending} onLeave={onClose} />
      </form>
    </DeskDialog>
  );
}
