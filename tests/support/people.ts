import { findAccountByEmail } from '#db/accounts';
import { read } from '#db/client';
import { MACHINE, type Role } from '#domain/access';
import { createAccount } from '#domain/people/create-account';
import { type LogInAttempt, logIn } from '#domain/people/log-in';
import { newId } from '#lib/id';
import { MORNING, valueOf } from './newsroom.ts';

export const PASSWORD = 'kaveri-umbrella-tin';

/** An account like no other, with the password above. */
export async function hirePerson(
  role: Role = 'editor',
  password: string | null = PASSWORD,
  name = 'Asha Rao',
) {
  const email = `asha-${newId().slice(0, 8)}@news.example`;
  const { link } = valueOf(await createAccount(MACHINE, { email, name, role, password }, MORNING));
  const row = await findAccountByEmail(read(), email);
  if (row === null) throw new Error('The account was not stored.');
  return { id: row.id, email, link };
}

/** One try from a machine of its own, unless the test says otherwise. */
export function tryLogIn(attempt: Partial<LogInAttempt> & { email: string }, at = MORNING) {
  const given: LogInAttempt = {
    password: PASSWORD,
    address: '192.0.2.1',
    userAgent: 'Test browser',
    previousToken: null,
    requestId: null,
    ...attempt,
  };
  return logIn(given, at);
}

/** The token of a session that was opened just now. */
export async function logInAs(
  email: string,
  at = MORNING,
  attempt: Partial<LogInAttempt> = {},
): Promise<string> {
  const result = await tryLogIn({ email, ...attempt }, at);
  if (!result.ok) throw new Error(result.refusal.message);
  return result.token;
}

/** The token at the end of a one-time link. */
export const tokenOf = (link: string | null): string => link?.split('/').at(-1) ?? '';
