'use client';

import type { ReactNode } from 'react';
import { Field } from '../field.tsx';
import { formText } from '../form-text.ts';
import { Alert, Status } from '../notice.tsx';
import { sendOwnName } from './own-requests.ts';
import { useOwnCommand } from './use-own-command.ts';

export function NamePart({ name, email }: { name: string; email: string }): ReactNode {
  const { trouble, fields, said, isSending, run } = useOwnCommand();
  return (
    <section className="own-part" aria-labelledby="own-name">
      <h2 id="own-name">Name</h2>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          const given = formText(event.currentTarget, 'name');
          void run(() => sendOwnName(given), 'Your name is changed.');
        }}
      >
        <Alert message={trouble} />
        <Field
          label="Your name"
          name="name"
          defaultValue={name}
          maxLength={100}
          autoComplete="name"
          required
          hint="As your colleagues see it. Bylines of stories stay as they are."
          error={fields.name}
        />
        <p className="field-hint">
          You log in with <b>{email}</b>. Only an admin gives somebody another address.
        </p>
        <OwnEnd said={said} isSending={isSending} words="Save the name" />
      </form>
    </section>
  );
}

export function OwnEnd({
  said,
  isSending,
  words,
}: {
  said: string | null;
  isSending: boolean;
  words: string;
}) {
  return (
    <div className="own-end">
      <button className="button" disabled={isSending}>
        {words}
      </button>
      <Status message={said} />
    </div>
  );
}
