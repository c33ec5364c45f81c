import { z } from 'zod';
import { inviteAccount } from '#domain/people/invite';
import { receiving } from '../commands.ts';

const words = z.string().max(1000);
const invitedSchema = z.strictObject({ name: words, email: words, role: words });

export const POST = receiving(invitedSchema, (actor, _, invited, at) => inviteAccount(actor, invited, at), {
  status: 201,
});
