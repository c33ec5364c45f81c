import { z } from 'zod';
import { send } from '../editor/story-requests.ts';

export const sendOwnName = (name: string) => send('PUT', '/api/own/name', { name }, z.null());

export const sendOwnPassword = (oldPassword: string, newPassword: string) =>
  send('PUT', '/api/own/password', { oldPassword, newPassword }, z.null());

export const sendEndSession = (id: string) => send('DELETE', '/api/own/sessions', { id }, z.null());

export const sendEndOtherSessions = () => send('DELETE', '/api/own/sessions', { others: true }, z.null());

const offerSchema = z.object({ token: z.string(), secret: z.string(), picture: z.string() });
export type ShownOffer = z.infer<typeof offerSchema>;

export const sendBeginTotp = () => send('POST', '/api/own/totp', {}, offerSchema);

const firstCodesSchema = z.object({ recoveryCodes: z.array(z.string()).nullable() });

export const sendConfirmTotp = (token: string, code: string) =>
  send('PUT', '/api/own/totp', { token, code }, firstCodesSchema);

export const sendRemoveTotp = () => send('DELETE', '/api/own/totp', {}, z.null());

const codesSchema = z.object({ recoveryCodes: z.array(z.string()) });

export const sendRenewCodes = () => send('POST', '/api/own/recovery-codes', {}, codesSchema);
