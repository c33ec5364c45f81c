import type { Actor } from '#domain/access';
import { currentActor } from '../(desk)/actor.ts';
import { signedOut, somebodyElse } from './answer.ts';

/**
 * Who sends this from an open editor, or the answer to whoever may not. An editor names the account that it was opened
 * by: all windows of a browser share one session, and what Asha wrote must not be saved in the name of Ben, who logged
 * in beside her. Editors of an earlier version do not say.
 */
export async function writerOf(request: Request, find = currentActor): Promise<Actor | Response> {
  const actor = await find();
  if (actor === null) return signedOut();
  const opened = request.headers.get('stringer-writer') ?? actor.accountId;
  return opened === actor.accountId ? actor : somebodyElse(actor.name);
}
