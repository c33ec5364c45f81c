import { z } from 'zod';
import { sendReset } from '#domain/people/send-reset';
import { receiving } from '../../commands.ts';
import { whichAccount } from '../which-account.ts';

const resetSchema = whichAccount.extend({ withSecondFactor: z.boolean() });

export const POST = receiving(resetSchema, (actor, _, sent, at) => sendReset(actor, sent, at));
