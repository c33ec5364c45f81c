'use client';

import { startRegistration } from '@simplewebauthn/browser';
import { troubleOf } from '../editor/request-trouble.ts';
import type { Outcome } from '../editor/story-requests.ts';
import type { Proving } from '../proof/use-proof.tsx';
import { askBrowser } from './ask-browser.ts';
import { fetchMakeQuestion, sendMadePasskey, sendPasskeyName } from './passkey-requests.ts';

type Added = { recoveryCodes: string[] | null } | { trouble: string };

/** Asks the desk what to make, the browser to make it, and the desk to keep it. */
export async function makePasskey(name: string, sendProved: Proving['sendProved']): Promise<Added> {
  const question = await sendProved(fetchMakeQuestion);
  if (question.kind !== 'done') return { trouble: troubleOf(question) };
  const { token, options } = question.value;
  const made = await askBrowser(() => startRegistration({ optionsJSON: options }));
  if ('trouble' in made) return made;
  const outcome = await sendProved(() => sendMadePasskey({ token, name, response: made.value }));
  return outcome.kind === 'done' ? outcome.value : { trouble: nameTrouble(outcome) };
}

/** What is wrong; null: it is done. */
export async function changePasskeyName(id: string, name: string): Promise<string | null> {
  const outcome = await sendPasskeyName(id, name);
  return outcome.kind === 'done' ? null : nameTrouble(outcome);
}

function nameTrouble(outcome: Exclude<Outcome<unknown>, { kind: 'done' }>): string {
  const field = outcome.kind === 'refused' ? outcome.fields.name : undefined;
  return field ?? troubleOf(outcome);
}
