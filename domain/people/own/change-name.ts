import { updateAccount } from '#db/accounts';
import { write } from '#db/client';
import type { Actor } from '../../access.ts';
import { done, invalid, notFound, type Result } from '../../failure.ts';
import { recordAudit } from '../audit.ts';
import { personNameSchema } from '../person-name.ts';
import { ownAccount } from './own-account.ts';

/** What colleagues call one. Bylines of stories stay as they are: they are text. */
export function changeOwnName(actor: Actor, given: { name: string }, at: number): Promise<Result<null>> {
  return write(async (tx) => {
    const account = await ownAccount(tx, actor);
    if (account === null) return notFound('account');
    const name = personNameSchema.safeParse(given.name);
    if (!name.success)
      return invalid('The name was not changed.', { name: name.error.issues[0]?.message ?? '' });
    await updateAccount(tx, account.id, { name: name.data });
    const details = { from: account.name, to: name.data };
    await recordAudit(tx, { actor, action: 'change-name', subject: account.email, details }, at);
    return done(null);
  });
}
