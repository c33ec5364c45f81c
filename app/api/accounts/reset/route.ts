import { sendReset } from '#domain/people/send-reset';
import { receiving } from '../../commands.ts';
import { whichAccount } from '../which-account.ts';

export const POST = receiving(whichAccount, (actor, _, which, at) => sendReset(actor, which, at));
