'use client';

import { startAuthentication } from '@simplewebauthn/browser';
import { type ReactNode, useState } from 'react';
import { troubleOf } from '../editor/request-trouble.ts';
import { Status } from '../notice.tsx';
import { askBrowser, useCanPasskeys } from './ask-browser.ts';
import { fetchUseQuestion, sendUsedPasskey } from './passkey-requests.ts';

type PasskeyButtonProps = {
  /** After the password, instead of a code. */
  isSecond: boolean;
  next: string;
  onDone?: (goTo: string) => void;
};

/** Logs in with a passkey, where the browser can. */
export function PasskeyButton({ isSecond, next, onDone = leaveFor }: PasskeyButtonProps): ReactNode {
  const can = useCanPasskeys();
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  if (!can) return null;

  async function use() {
    setAsking(true);
    setTrouble(null);
    const outcome = await logIn({ isSecond, next, remember: isRememberTicked() });
    if ('goTo' in outcome) return onDone(outcome.goTo);
    setAsking(false);
    setTrouble(outcome.trouble);
  }

  return (
    <div className="passkey-way">
      <Status message={trouble} />
      <button type="button" className="button" disabled={isAsking} onClick={() => void use()}>
        {isAsking ? 'Waiting for the passkey…' : 'Use a passkey'}
      </button>
    </div>
  );
}

const leaveFor = (path: string) => window.location.assign(path);

/** The box of the form beside it counts for this way too. */
const isRememberTicked = () => document.querySelector('input[name=remember]:checked') !== null;

async function logIn(way: {
  isSecond: boolean;
  next: string;
  remember: boolean;
}): Promise<{ goTo: string } | { trouble: string }> {
  const question = await fetchUseQuestion(way.isSecond);
  if (question.kind !== 'done') return { trouble: troubleOf(question) };
  const given = await askBrowser(() => startAuthentication({ optionsJSON: question.value }));
  if ('trouble' in given) return given;
  const { next, remember } = way;
  const outcome = await sendUsedPasskey({ response: given.value, next, remember });
  return outcome.kind === 'done' ? outcome.value : { trouble: troubleOf(outcome) };
}
