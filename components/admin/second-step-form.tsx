'use client';

import type { SecondStep } from '#domain/people/log-in-second';
import { CodeField } from './code-field.tsx';
import { Alert } from './notice.tsx';
import { PasskeyButton } from './passkeys/passkey-button.tsx';
import { usePostedForm } from './posted-form.ts';

type SecondStepFormProps = { step: SecondStep; next: string; refused: string | null };

/** `refused`: why the last try, made without script, failed. */
export function SecondStepForm({ step, next, refused }: SecondStepFormProps) {
  const before = refused === null ? null : { message: refused, fields: {} };
  const form = usePostedForm('/api/login/second', before);
  return (
    <>
      {step.hasPasskeys && <PasskeyButton isSecond next={next} />}
      <form {...form.attributes} className="form">
        <Alert message={form.refusal?.message ?? null} />
        <CodeField hasTotp={step.hasTotp} />
        <input type="hidden" name="next" value={next} />
        <button className="button button-first" disabled={form.isSending}>
          {form.isSending ? 'Logging in…' : 'Log in'}
        </button>
      </form>
    </>
  );
}
