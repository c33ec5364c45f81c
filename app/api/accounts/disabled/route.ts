import { z } from 'zod';
import { disableAccount, enableAccount } from '#domain/people/accounts';
import { receiving } from '../../commands.ts';
import { whichAccount } from '../which-account.ts';

const disabledSchema = whichAccount.extend({ isDisabled: z.boolean() });

export const PUT = receiving(disabledSchema, (actor, _, { email, isDisabled }, at) =>
  isDisabled ? disableAccount(actor, email, at) : enableAccount(actor, email, at),
);
