import { changeRole } from '#domain/people/accounts';
import { roleSchema } from '#domain/people/role';
import { receiving } from '../../commands.ts';
import { whichAccount } from '../which-account.ts';

const roleOfSchema = whichAccount.extend({ role: roleSchema });

export const PUT = receiving(roleOfSchema, (actor, _, sent, at) => changeRole(actor, sent, at));
