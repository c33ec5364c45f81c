'use client';

import { Field } from './field.tsx';
import { Alert } from './notice.tsx';
import { usePostedForm } from './posted-form.ts';

export function ForgottenForm() {
  const form = usePostedForm('/api/forgotten');
  return (
    <form {...form.attributes} className="form">
      <Alert message={form.refusal?.message ?? null} />
      <Field
        label="E-mail address"
        name="email"
        type="email"
        autoComplete="username"
        inputMode="email"
        maxLength={254}
        required
      />
      <button className="button button-first" disabled={form.isSending}>
        {form.isSending ? 'Asking…' : 'Send a link'}
      </button>
    </form>
  );
}
