import type { Actor } from '../access.ts';
import { failed } from '../failure.ts';

/** How long giving the password counts for what a stolen or forgotten session must not do. Milliseconds. */
export const PROVED_FOR = 10 * 60_000;

/** Whether whoever asks gave their password just now. Who runs the machine has proved it by that. */
export function hasProved({ accountId, provedAt }: Actor, at: number): boolean {
  if (accountId === null) return true;
  // Clocks of two machines differ a little, and a clock may be set back.
  return provedAt !== undefined && Math.abs(at - provedAt) < PROVED_FOR;
}

export const proveFirst = () =>
  failed({
    code: 'prove-again',
    message:
      'Give your password again first: the last time was more than 10 minutes ago. Nothing was changed.',
  });
