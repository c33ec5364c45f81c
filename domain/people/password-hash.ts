import { hash, parseOptions, verify } from '@node-rs/argon2';

/** argon2id (the library's default algorithm), memory in KiB. A change here rehashes each password at its next login. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 };

/** Two at once: four would fill libuv's pool, and files and DNS would wait behind them. */
const AT_ONCE = 2;
const WAITING_MAX = 50;

/** Too many people log in at this moment; nothing was checked. */
export class HashingBusy extends Error {
  override name = 'HashingBusy';
}

// The hash of a random text nobody knows: checking an unknown account costs what checking a known one does.
const { memoryCost: M, timeCost: T, parallelism: P } = PARAMETERS;
const NOBODY = `$argon2id$v=19$m=${M},t=${T},p=${P}$c3RyaW5nZXItbm9ib2R5IQ$PX0T48Aj2CKiILS6keEEW44v0tzKf+YNsMIyeOoibpQ`;

/** @throws HashingBusy */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(composed(password), PARAMETERS));
}

/** `stored` null: there is no such password; it is checked for as long, and wrong. @throws HashingBusy */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  const right = await inTurn(() => verify(stored ?? NOBODY, composed(password)));
  return stored !== null && right;
}

export function needsRehash(stored: string): boolean {
  const { memoryCost, timeCost, parallelism, outputLen } = parseOptions(stored);
  const isId = stored.startsWith('$argon2id$v=19$');
  const now = PARAMETERS;
  const same =
    memoryCost === now.memoryCost &&
    timeCost === now.timeCost &&
    parallelism === now.parallelism &&
    outputLen === now.outputLen;
  return !isId || !same;
}

/** Two keyboards write the same letter as one character or as two. */
const composed = (password: string) => password.normalize('NFC');

// Next bundles modules more than once into one process: the turns hang on globalThis.
const KEY = Symbol.for('stringer.hashing');
type Turns = { running: number; waiting: (() => void)[] };
const slots = globalThis as typeof globalThis & { [KEY]?: Turns };
const turns = (): Turns => (slots[KEY] ??= { running: 0, waiting: [] });

/** Whether one more would be refused now. */
export const isHashingFull = (): boolean => turns().waiting.length >= WAITING_MAX;

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const state = turns();
  if (state.running < AT_ONCE) state.running++;
  else if (isHashingFull()) throw new HashingBusy('Too many passwords are being checked.');
  else await new Promise<void>((resolve) => state.waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = state.waiting.shift();
    if (next)
      next(); // The turn is handed on: `running` stays as it is.
    else state.running--;
  }
}
