import { inviteAgain } from '#domain/people/invite';
import { receiving } from '../../commands.ts';
import { whichAccount } from '../which-account.ts';

export const POST = receiving(whichAccount, (actor, _, which, at) => inviteAgain(actor, which, at));
