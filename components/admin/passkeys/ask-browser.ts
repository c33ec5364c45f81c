'use client';

import { browserSupportsWebAuthn, WebAuthnError } from '@simplewebauthn/browser';
import { useSyncExternalStore } from 'react';

/** Known once the page runs: what the server sends shows no button that the browser cannot serve. */
export function useCanPasskeys(): boolean {
  return useSyncExternalStore(neverChanges, browserSupportsWebAuthn, () => false);
}

const neverChanges = () => () => {};

export type BrowserAnswer<T> = { value: T } | { trouble: string };

/** Asks the browser, which asks the person; whoever closes its dialog has only changed their mind. */
export async function askBrowser<T>(ask: () => Promise<T>): Promise<BrowserAnswer<T>> {
  try {
    return { value: await ask() };
  } catch (error) {
    const code = error instanceof WebAuthnError ? error.code : '';
    return { trouble: WORDS[code] ?? NOT_DONE };
  }
}

const NOT_DONE = 'No passkey was given. Nothing was changed; try again when you are ready.';

const WORDS: Readonly<Record<string, string>> = {
  ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED: 'This device has a passkey of your account already.',
  ERROR_AUTHENTICATOR_MISSING_DISCOVERABLE_CREDENTIAL_SUPPORT:
    'This device keeps no passkeys. Take another one, or an authenticator app.',
  ERROR_AUTHENTICATOR_MISSING_USER_VERIFICATION_SUPPORT:
    'This device does not ask who is there. Set a PIN on it, or take another one.',
  ERROR_INVALID_DOMAIN: 'Browsers allow no passkeys at this address of the site. Nothing was changed.',
  ERROR_INVALID_RP_ID: 'Browsers allow no passkeys at this address of the site. Nothing was changed.',
};
