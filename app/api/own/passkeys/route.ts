import { z } from 'zod';
import { addPasskey, removeOwnPasskey, renameOwnPasskey } from '#domain/people/own/passkeys';
import { madePasskeySchema } from '../../passkey-answers.ts';
import { receivingOwn } from '../own-commands.ts';

const name = z.string().max(1000);
const whichPasskey = z.strictObject({ id: z.string().max(1400) });
const madeSchema = z.strictObject({ token: z.string().max(100), name, response: madePasskeySchema });

export const POST = receivingOwn(madeSchema, (actor, made, { at }) => addPasskey(actor, made, at));

export const PUT = receivingOwn(whichPasskey.extend({ name }), (actor, sent, { at }) =>
  renameOwnPasskey(actor, sent, at),
);

export const DELETE = receivingOwn(whichPasskey, (actor, which, { at }) =>
  removeOwnPasskey(actor, which, at),
);
