import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { EXPIRED_LOG_IN } from '#domain/people/log-in-words';
import { CodeField } from '../code-field.tsx';
import { EmailField, PasswordField } from '../credential-fields.tsx';
import { Alert } from '../notice.tsx';
import { PasskeyButton } from '../passkeys/passkey-button.tsx';
import { usePostedForm } from '../posted-form.ts';
import { SubmitActions } from '../submit-actions.tsx';
import { type LogInStep, stepAt } from './log-in-steps.ts';

type LogInPanelProps = {
  writer: { name: string; email: string };
  /** Somebody asked for it where it was known to be needed: the cursor goes there. Else it stays in the text. */
  isAsked: boolean;
  onLoggedIn: () => void;
  onClose: () => void;
};

/**
 * To log in again where one is: the text never leaves the page. It comes beside the text and without the cursor, or the
 * next letters of somebody who writes would go into the password.
 */
export function LogInPanel({ writer, isAsked, onLoggedIn, onClose }: LogInPanelProps): ReactNode {
  const panel = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [step, setStep] = useState<LogInStep>('password');
  useFocusWhile(isAsked, panel);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
  };
  // Either step says where the page of the log-in would lead next; here the page stays.
  const goOn = (path: string) => {
    const next = stepAt(path);
    if (next === null) onLoggedIn();
    else setStep(next);
  };
  return (
    <dialog ref={panel} open className="log-in-panel" aria-labelledby={titleId} onKeyDown={onKeyDown}>
      <h2 id={titleId}>Log in again as {writer.name}</h2>
      <p>What you wrote stays on this page and is saved as soon as you are logged in.</p>
      {step === 'second' ? (
        <SecondStep onDone={goOn} onClose={onClose} />
      ) : (
        <PasswordStep
          key={step}
          email={writer.email}
          isLate={step === 'expired'}
          onDone={goOn}
          onClose={onClose}
        />
      )}
    </dialog>
  );
}

type StepProps = { onDone: (goTo: string) => void; onClose: () => void };

function PasswordStep({ email, isLate, onDone, onClose }: StepProps & { email: string; isLate: boolean }) {
  const form = usePostedForm('/api/login', isLate ? { message: EXPIRED_LOG_IN, fields: {} } : null, onDone);
  return (
    <form {...form.attributes} className="form">
      <Alert message={form.refusal?.message ?? null} />
      <EmailField value={email} readOnly />
      <PasswordField />
      <StepActions isSending={form.isSending} onClose={onClose} />
    </form>
  );
}

/** The cursor goes to the code: whoever gave the password is here, and not in the text. */
function SecondStep({ onDone, onClose }: StepProps) {
  const form = usePostedForm('/api/login/second', null, onDone);
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => element.current?.querySelector<HTMLElement>('[name=code]')?.focus(), []);
  return (
    <form ref={element} {...form.attributes} className="form">
      <Alert message={form.refusal?.message ?? null} />
      <CodeField hasTotp />
      <PasskeyButton isSecond next="/admin" onDone={onDone} />
      <StepActions isSending={form.isSending} onClose={onClose} />
    </form>
  );
}

function StepActions({ isSending, onClose }: { isSending: boolean; onClose: () => void }) {
  return (
    <SubmitActions
      words="Log in"
      sending="Logging in…"
      isSending={isSending}
      leaveWords="Later"
      onLeave={onClose}
    />
  );
}

/** To the password when it is asked for, and back to where the cursor was. */
function useFocusWhile(isAsked: boolean, panel: { current: HTMLDialogElement | null }): void {
  const before = useRef<Element>(null);
  useEffect(() => {
    if (!isAsked) return;
    before.current = document.activeElement;
    panel.current?.querySelector<HTMLElement>('[name=password]')?.focus();
  }, [isAsked, panel]);
  // While it still stands there: what is gone has no focus to give back.
  useLayoutEffect(() => {
    const element = panel.current;
    return () => {
      const isInside = element?.contains(document.activeElement) ?? false;
      if (isInside && before.current instanceof HTMLElement) before.current.focus();
    };
  }, [panel]);
}
