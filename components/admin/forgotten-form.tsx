'use client';

import { EmailField } from './credential-fields.tsx';
import { Alert } from './notice.tsx';
import { usePostedForm } from './posted-form.ts';

export function ForgottenForm() {
  const form = usePostedForm('/api/forgotten');
  return (
    <form {...form.attributes} className="form">
      <Alert message={form.refusal?.message ?? null} />
      <EmailField />
      <button className="button button-first" disabled={form.isSending}>
        {form.isSending ? 'Asking…' : 'Send a link'}
      </button>
    </form>
  );
}
