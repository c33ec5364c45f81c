import { cookies } from 'next/headers';
import { type ChallengePurpose, lifeOf } from '#domain/people/challenges';
import { environment } from '#lib/environment';

/** A question that this browser was asked: its token lies in a cookie that no script reads, as long as it is good. */
const NAMES = { 'second-factor': 'second', 'passkey-log-in': 'passkey' } as const;
type Kept = keyof typeof NAMES & ChallengePurpose;

export async function keepChallenge(purpose: Kept, token: string): Promise<void> {
  const { name, secure } = cookieOf(purpose);
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const;
  (await cookies()).set(name, token, { ...options, maxAge: lifeOf(purpose) / 1000 });
}

/** '' when there is none. */
export async function keptChallenge(purpose: Kept): Promise<string> {
  return (await cookies()).get(cookieOf(purpose).name)?.value ?? '';
}

export async function dropChallenge(purpose: Kept): Promise<void> {
  const { name, secure } = cookieOf(purpose);
  (await cookies()).set(name, '', { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: 0 });
}

function cookieOf(purpose: Kept) {
  const secure = environment().siteUrl.startsWith('https:');
  return { name: `${secure ? '__Host-' : ''}stringer-${NAMES[purpose]}`, secure };
}
