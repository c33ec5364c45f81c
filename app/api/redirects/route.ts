import { z } from 'zod';
import { deleteRedirect } from '#domain/redirects/delete-redirect';
import { addRedirect, changeRedirect } from '#domain/redirects/save-redirect';
import { receiving } from '../commands.ts';

const text = z
  .string()
  .max(2000)
  .refine((value) => value.isWellFormed() && !/\p{Cc}/u.test(value));

/** Addresses have slashes of their own: which redirect is meant stands in what is sent. */
const whichSchema = z.strictObject({ path: text, seen: text });

export const POST = receiving(
  z.strictObject({ from: text, to: text }),
  (actor, _, sent, at) => addRedirect(actor, sent, at),
  { status: 201 },
);

export const PUT = receiving(whichSchema.extend({ to: text }), (actor, _, sent, at) =>
  changeRedirect(actor, sent, at),
);

export const DELETE = receiving(whichSchema, (actor, _, sent, at) => deleteRedirect(actor, sent, at));
