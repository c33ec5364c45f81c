import { z } from 'zod';
import type { Role } from '#domain/access';
import type { Delivery } from '#domain/people/deliver-link';
import { send } from '../editor/story-requests.ts';

const deliverySchema: z.ZodType<Delivery> = z.union([
  z.object({ mailedTo: z.string() }),
  z.object({ link: z.string(), why: z.string() }),
]);

/** Of the account as it is afterwards nothing is needed: the page is fetched anew. */
const accountSchema = z.object({ email: z.string() });

export type Invited = { name: string; email: string; role: string };

export const sendInvitation = (invited: Invited) => send('POST', '/api/accounts', invited, deliverySchema);

export const sendInviteAgain = (email: string) =>
  send('POST', '/api/accounts/invitation', { email }, deliverySchema);

export const sendReset = (email: string, withSecondFactor: boolean) =>
  send('POST', '/api/accounts/reset', { email, withSecondFactor }, deliverySchema);

export const sendRole = (email: string, role: Role) =>
  send('PUT', '/api/accounts/role', { email, role }, accountSchema);

export const sendDisabled = (email: string, isDisabled: boolean) =>
  send('PUT', '/api/accounts/disabled', { email, isDisabled }, accountSchema);
