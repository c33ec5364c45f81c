import { z } from 'zod';

/** What browsers answer to a question for a passkey (WebAuthn, 5.1): only what is looked at; the rest is left out. */
const bytes = z
  .string()
  .max(20_000)
  .regex(/^[\w-]*$/);
const credential = { id: bytes.max(1400), rawId: bytes.max(1400), type: z.literal('public-key') };
const noExtensions = z.unknown().transform(() => ({}));

export const madePasskeySchema = z.object({
  ...credential,
  clientExtensionResults: noExtensions,
  response: z.object({
    clientDataJSON: bytes,
    attestationObject: bytes,
    transports: z.array(z.string().max(50)).max(10).default([]),
  }),
});

export const usedPasskeySchema = z.object({
  ...credential,
  clientExtensionResults: noExtensions,
  response: z.object({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    // Some browsers say that there is none by null.
    userHandle: bytes.nullish().transform((handle) => handle ?? ''),
  }),
});
