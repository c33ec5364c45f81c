import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/browser';
import { z } from 'zod';
import { send } from '../editor/story-requests.ts';

/** Passed on to the browser as it came from our own desk. */
const hasChallenge = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'challenge' in value;
const usingSchema = z.custom<PublicKeyCredentialRequestOptionsJSON>(hasChallenge);
const makingSchema = z.object({
  token: z.string(),
  options: z.custom<PublicKeyCredentialCreationOptionsJSON>(hasChallenge),
});

export const fetchUseQuestion = (isSecond: boolean) =>
  send('POST', '/api/login/passkey/question', { isSecond }, usingSchema);

export const sendUsedPasskey = (used: {
  response: AuthenticationResponseJSON;
  remember: boolean;
  next: string;
}) => send('POST', '/api/login/passkey', used, z.object({ goTo: z.string() }));

export const fetchMakeQuestion = () => send('POST', '/api/own/passkeys/question', {}, makingSchema);

const addedSchema = z.object({ recoveryCodes: z.array(z.string()).nullable() });

export const sendMadePasskey = (made: { token: string; name: string; response: RegistrationResponseJSON }) =>
  send('POST', '/api/own/passkeys', made, addedSchema);

export const sendPasskeyName = (id: string, name: string) =>
  send('PUT', '/api/own/passkeys', { id, name }, z.null());

export const sendRemovePasskey = (id: string) => send('DELETE', '/api/own/passkeys', { id }, z.null());
