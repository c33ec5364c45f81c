import type { AccountRow } from '#db/accounts';
import type { Query } from '#db/client';
import { recordAudit } from './audit.ts';
import { forgiveAttempt } from './log-in-attempts.ts';
import { roleSchema } from './role.ts';
import { mayBeRemembered } from './session-times.ts';
import { openSession } from './sessions.ts';

/** From where somebody logs in. */
export type Browser = {
  /** The address of the person's machine, as the door knows it. */
  address: string;
  userAgent: string;
  /** The session that this browser had until now; it ends. */
  previousToken: string | null;
  requestId: string | null;
};

/** A session that was opened just now. */
export type LoggedIn = { token: string; remembered: boolean };

export type LogInWay = 'password' | 'password and code' | 'password and recovery code' | LogInWithPasskey;
type LogInWithPasskey = 'passkey' | 'password and passkey';

/** The end of every way to log in: the tries are forgiven, the session is opened, the audit says how. */
export async function openLogIn(
  tx: Query,
  account: AccountRow,
  { way, remember, ...browser }: Browser & { way: LogInWay; remember: boolean },
  at: number,
): Promise<LoggedIn> {
  const { address, userAgent, previousToken, requestId } = browser;
  await forgiveAttempt(tx, { email: account.email, address }, at);
  const remembered = remember && mayBeRemembered(roleSchema.parse(account.role));
  const session = { accountId: account.id, userAgent, previousToken, remembered };
  const token = await openSession(tx, session, at);
  const actor = { accountId: account.id, name: account.name };
  const entry = { actor, action: 'log-in', subject: account.email, details: { with: way }, requestId };
  await recordAudit(tx, entry, at);
  return { token, remembered };
}
