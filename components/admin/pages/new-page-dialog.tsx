import { type ReactNode, type SubmitEvent, useState } from 'react';
import type { FieldErrors } from '#domain/failure';
import type { NewPageWords } from '#domain/pages/page-words';
import { slugOf } from '#lib/slug';
import { DeskDialog } from '../desk-dialog.tsx';
import { Field } from '../field.tsx';
import { Alert } from '../notice.tsx';
import { SubmitActions } from '../submit-actions.tsx';
import { PageAddressFields } from './page-address-fields.tsx';
import { sendNewPage } from './page-requests.ts';

type NewPageDialogProps = { onClose: () => void; onMade: (id: string) => void };

/** What a new page is called, where it will be found and what it is for. */
export function NewPageDialog({ onClose, onMade }: NewPageDialogProps): ReactNode {
  const [words, setWords] = useState<NewPageWords>({ title: '', slug: '', purpose: '' });
  const [refused, setRefused] = useState<{ message: string; fields: FieldErrors } | null>(null);
  const [isSending, setSending] = useState(false);
  const change = (part: Partial<NewPageWords>) => setWords((before) => ({ ...before, ...part }));
  /** The address follows the title until somebody writes one. */
  const retitle = (title: string) =>
    setWords((before) => ({
      ...before,
      title,
      slug: before.slug === slugOf(before.title) ? slugOf(title) : before.slug,
    }));

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    setSending(true);
    const answer = await sendNewPage(words);
    setSending(false);
    if (answer.kind === 'done') return onMade(answer.value.id);
    return setRefused({ message: answer.message, fields: inOrder(answer.fields) });
  }
  /** An address that follows the title is missing because the title is. */
  function inOrder({ slug, ...fields }: FieldErrors): FieldErrors {
    return slug === undefined || (fields.title !== undefined && words.slug === '')
      ? fields
      : { ...fields, slug };
  }

  return (
    <DeskDialog title="New page" onClose={onClose}>
      <form className="dialog-form" onSubmit={(event) => void submit(event)} noValidate>
        <Field
          label="Title"
          value={words.title}
          dir="auto"
          maxLength={120}
          error={refused?.fields.title}
          data-focus-first
          onChange={({ target }) => retitle(target.value)}
        />
        <PageAddressFields
          words={words}
          errors={refused?.fields ?? {}}
          hint={`Readers will find it at /${words.slug || '…'}`}
          onChange={change}
        />
        <Alert message={refused?.message ?? null} />
        <SubmitActions words="Make it" isSending={isSending} onLeave={onClose} />
      </form>
    </DeskDialog>
  );
}
