import { z } from 'zod';
import { done } from '#domain/failure';
import { beginTotp, confirmTotp, removeTotp } from '#domain/people/own/second-factor';
import { qrCodeSvg } from '#lib/qr-code';
import { receivingOwn } from '../own-commands.ts';

const nothing = z.strictObject({});
const confirmedSchema = z.strictObject({ token: z.string().max(100), code: z.string().max(100) });

/** The picture is made here: what is in it is the secret itself, which goes to nobody else's service. */
export const POST = receivingOwn(nothing, async (actor, _, { at }) => {
  const offer = await beginTotp(actor, at);
  if (!offer.ok) return offer;
  const { token, secret, address } = offer.value;
  return done({ token, secret, picture: await qrCodeSvg(address) });
});

export const PUT = receivingOwn(confirmedSchema, (actor, sent, { at }) => confirmTotp(actor, sent, at));

export const DELETE = receivingOwn(nothing, (actor, _, { at }) => removeTotp(actor, at));
