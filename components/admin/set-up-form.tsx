'use client';

import { EmailField, PasswordField } from './credential-fields.tsx';
import { Field } from './field.tsx';
import { Alert } from './notice.tsx';
import { usePostedForm } from './posted-form.ts';

type Props = {
  token: string;
  /** Whose password is set; null: the first admin, who gives a name and an address too. */
  owner: { name: string; email: string } | null;
  passwordHint: string;
};

export function SetUpForm({ token, owner, passwordHint }: Props) {
  const form = usePostedForm('/api/setup');
  const fields = form.refusal?.fields ?? {};
  return (
    <form {...form.attributes} className="form">
      <Alert message={form.refusal?.message ?? null} />
      <input type="hidden" name="token" value={token} />
      {owner === null ? <FirstAdmin errors={fields} /> : <KnownPerson email={owner.email} />}
      <PasswordField autoComplete="new-password" hint={passwordHint} error={fields.password} />
      <button className="button button-first" disabled={form.isSending}>
        {form.isSending ? 'Saving…' : owner === null ? 'Make the first account' : 'Set the password'}
      </button>
    </form>
  );
}

function FirstAdmin({ errors }: { errors: Record<string, string> }) {
  return (
    <>
      <Field label="Your name" name="name" autoComplete="name" maxLength={100} error={errors.name} required />
      <EmailField hint="You log in with it." error={errors.email} />
    </>
  );
}

/** Not sent: it tells a password manager whose password this is. */
function KnownPerson({ email }: { email: string }) {
  return <Field label="E-mail address" type="email" autoComplete="username" value={email} readOnly />;
}
