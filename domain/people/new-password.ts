import { read } from '#db/client';
import { environment } from '#lib/environment';
import { HashingBusy, hashPassword } from './password-hash.ts';
import { paperName } from './paper-name.ts';
import { passwordProblem } from './password-rules.ts';

export type NewPassword = { ok: true; hash: string } | { ok: false; problem: string };

/** A hash to store, or why there is none: this password is refused for this person, or the machine is busy. */
export async function newPassword(
  password: string,
  owner: { name: string; email: string },
): Promise<NewPassword> {
  const problem = passwordProblem(password, [...(await siteWords()), owner.name, owner.email]);
  if (problem !== null) return { ok: false, problem };
  try {
    return { ok: true, hash: await hashPassword(password) };
  } catch (error) {
    if (error instanceof HashingBusy) return { ok: false, problem: BUSY };
    throw error;
  }
}

const BUSY = 'Too many people are logging in at this moment. Try again in a few seconds.';

async function siteWords(): Promise<string[]> {
  return ['stringer', 'newsroom', await paperName(read()), new URL(environment().siteUrl).hostname];
}
