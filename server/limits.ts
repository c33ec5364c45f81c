import { networkOf } from '#lib/network-address';
import type { Clock } from './edition.ts';

/**
 * Per address and minute. Finished answers from the cache cost nothing and are not counted. A newsroom sits behind one
 * address: twenty who write at once, each saved after every pause.
 */
const PER_MINUTE = { render: 300, search: 30, words: 120, write: 600, desk: 600 } as const;
const MINUTE_MS = 60_000;

export type Cost = keyof typeof PER_MINUTE;

export type Limits = {
  /** Counts one more. null when it may go on, else the whole seconds until the address may try again. */
  spend(cost: Cost, address: string): number | null;
};

type Account = { spent: number; until: number };

/** So many addresses are remembered at once, the latest ones; more are an attack that has its own limits elsewhere. */
const ACCOUNTS_MAX = 50_000;

/**
 * Counters live in this process and are gone with it: they bound a burst, they punish nobody (docs/decisions/0013).
 */
export function createLimits(clock: Clock, perMinute: Readonly<Record<Cost, number>> = PER_MINUTE): Limits {
  const accounts = new Map<string, Account>();

  const open = (name: string, now: number): Account => {
    if (accounts.size >= ACCOUNTS_MAX) forgetOldest(accounts);
    const account = { spent: 0, until: now + MINUTE_MS };
    accounts.delete(name);
    accounts.set(name, account);
    return account;
  };

  return {
    spend(cost, address) {
      const now = clock();
      const name = `${cost} ${networkOf(address)}`;
      const known = accounts.get(name);
      const account = known && now < known.until && known.until <= now + MINUTE_MS ? known : open(name, now);
      account.spent += 1;
      return account.spent <= perMinute[cost] ? null : Math.max(1, Math.ceil((account.until - now) / 1000));
    },
  };
}

function forgetOldest(accounts: Map<string, Account>): void {
  const [oldest] = accounts.keys();
  if (oldest !== undefined) accounts.delete(oldest);
}
