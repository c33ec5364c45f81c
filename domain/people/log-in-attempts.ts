import { type Query, write } from '#db/client';
import { deleteFailures, deleteOldFailures, listFailures, saveFailures } from '#db/log-ins';
import { WRONG_PASSWORD } from './log-in-words.ts';
import {
  accountKey,
  addFailure,
  addressFreeAt,
  addressKeys,
  FAILURES_PER_ADDRESS,
  FORGET_AFTER,
  lessOne,
} from './log-in-limits.ts';

export type LogInRefusal =
  | { code: 'wrong'; message: string }
  | { code: 'locked' | 'too-many' | 'busy'; message: string; retryAfterSeconds: number };

type Who = { email: string; address: string };
type Reserved = { ok: true; refusalIfWrong: LogInRefusal } | { ok: false; refusal: LogInRefusal };

const WRONG: LogInRefusal = { code: 'wrong', message: WRONG_PASSWORD };

/**
 * Counts an attempt as failed before its password is looked at: of a hundred at once, five are looked at.
 * `forgiveAttempt` takes the count back when it was right.
 */
export function reserveAttempt({ email, address }: Who, at: number): Promise<Reserved> {
  return write(async (tx) => {
    const minutes = addressKeys(address, at);
    const counted = (await listFailures(tx, minutes)).filter((row) => row.failures > 0);
    const sum = counted.reduce((total, row) => total + row.failures, 0);
    if (sum >= FAILURES_PER_ADDRESS)
      return refused(tooMany(addressFreeAt(counted.map((row) => row.lastAt)), at));

    const key = accountKey(email, address);
    const [before] = await listFailures(tx, [key]);
    if (before && before.lockedUntil > at) return refused(locked(before.lockedUntil, at));

    const after = addFailure(before, at);
    await saveFailures(tx, { key, ...after });
    const here = counted.find((row) => row.key === minutes[0])?.failures ?? 0;
    await saveFailures(tx, { key: minutes[0], failures: here + 1, lockedUntil: 0, lastAt: at });
    return { ok: true, refusalIfWrong: after.lockedUntil > at ? locked(after.lockedUntil, at) : WRONG };
  });
}

export async function forgiveAttempt(tx: Query, { email, address }: Who, at: number): Promise<void> {
  await deleteFailures(tx, accountKey(email, address));
  await takeBackFromAddress(tx, address, at);
  await deleteOldFailures(tx, at - FORGET_AFTER);
}

/** Only this attempt counts no longer: it was right, but those before it are not forgiven yet. */
export async function takeBackAttempt(tx: Query, { email, address }: Who, at: number): Promise<void> {
  const [row] = await listFailures(tx, [accountKey(email, address)]);
  if (row) await saveFailures(tx, { key: row.key, ...lessOne(row) });
  await takeBackFromAddress(tx, address, at);
}

async function takeBackFromAddress(tx: Query, address: string, at: number): Promise<void> {
  const [minute] = addressKeys(address, at);
  const [row] = await listFailures(tx, [minute]);
  if (row && row.failures > 0) await saveFailures(tx, { ...row, failures: row.failures - 1 });
}

const refused = (refusal: LogInRefusal): Reserved => ({ ok: false, refusal });

function locked(until: number, at: number): LogInRefusal {
  const message = `Too many wrong passwords or codes for this account from here. Try again in ${duration(until - at)}.`;
  return { code: 'locked', message, retryAfterSeconds: seconds(until - at) };
}

function tooMany(freeAt: number, at: number): LogInRefusal {
  const message = `Too many failed logins from your network. Try again in ${duration(freeAt - at)}.`;
  return { code: 'too-many', message, retryAfterSeconds: seconds(freeAt - at) };
}

const seconds = (ms: number) => Math.max(1, Math.ceil(ms / 1000));

/** Whole minutes, rounded up: "1 minute", "20 minutes", "24 hours". */
function duration(ms: number): string {
  const minutes = Math.max(1, Math.ceil(ms / 60_000));
  if (minutes === 1) return '1 minute';
  return minutes <= 120 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
}
