'use client';

import type { ReactNode } from 'react';
import { PasswordField } from '../credential-fields.tsx';
import { formText } from '../form-text.ts';
import { Alert } from '../notice.tsx';
import { OwnEnd } from './name-part.tsx';
import { sendOwnPassword } from './own-requests.ts';
import { useOwnCommand } from './use-own-command.ts';

const DONE = 'Your password is changed, and whoever was logged in with the old one elsewhere is out.';

export function PasswordPart({ email }: { email: string }): ReactNode {
  const { trouble, fields, said, isSending, run } = useOwnCommand();
  async function change(form: HTMLFormElement) {
    const given = [formText(form, 'oldPassword'), formText(form, 'newPassword')] as const;
    if (await run(() => sendOwnPassword(...given), DONE)) form.reset();
  }
  return (
    <section className="own-part" aria-labelledby="own-password">
      <h2 id="own-password">Password</h2>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void change(event.currentTarget);
        }}
      >
        <Alert message={trouble} />
        {/* For password managers: whose password it is. */}
        <input type="hidden" autoComplete="username" value={email} readOnly />
        <PasswordField label="Password until now" name="oldPassword" error={fields.oldPassword} />
        <PasswordField
          label="New password"
          name="newPassword"
          autoComplete="new-password"
          hint="12 to 128 characters, none of the common ones. Every other session of yours ends."
          error={fields.newPassword}
        />
        <OwnEnd said={said} isSending={isSending} words="Change the password" />
      </form>
    </section>
  );
}
