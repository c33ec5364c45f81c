import { createHash } from 'node:crypto';
import { networkOf } from '#lib/network-address';

const HOUR = 3_600_000;

/** How often in an hour a letter may be asked for: for one account from anywhere, and from one place for any. */
export const ASKED_PER_ACCOUNT = 3;
export const ASKED_PER_ADDRESS = 10;

/** Under what it is counted: the place first, then the account, known or not. Hashed: no reader's address is kept. */
export function askedKeys({ address, email }: { address: string; email: string }, at: number) {
  const hour = String(Math.floor(at / HOUR));
  return [key('forgotten-from', networkOf(address), hour), key('forgotten-by', email, hour)] as const;
}

/** When the counts begin anew. */
export const hourEnd = (at: number): number => (Math.floor(at / HOUR) + 1) * HOUR;

const key = (...parts: string[]) => createHash('sha256').update(JSON.stringify(parts)).digest('hex');
