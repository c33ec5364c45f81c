'use client';

import { EmailField, PasswordField } from './credential-fields.tsx';
import { Alert } from './notice.tsx';
import { PasskeyButton } from './passkeys/passkey-button.tsx';
import { usePostedForm } from './posted-form.ts';

/** `refused`: why the last try, made without script, failed. */
export function LogInForm({ next, refused }: { next: string; refused: string | null }) {
  const form = usePostedForm('/api/login', refused === null ? null : { message: refused, fields: {} });
  return (
    <>
      <form {...form.attributes} className="form">
        <Alert message={form.refusal?.message ?? null} />
        <EmailField />
        <PasswordField />
        <label className="keep-me">
          <input type="checkbox" name="remember" />
          <span>
            Keep me logged in <span className="keep-me-hint">for 7 days, for authors and contributors</span>
          </span>
        </label>
        <input type="hidden" name="next" value={next} />
        <button className="button button-first" disabled={form.isSending}>
          {form.isSending ? 'Logging in…' : 'Log in'}
        </button>
      </form>
      <PasskeyButton isSecond={false} next={next} />
    </>
  );
}
