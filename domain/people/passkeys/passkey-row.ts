import { z } from 'zod';
import type { PasskeyRow } from '#db/passkeys';

/** How a browser reaches a passkey, as it told us; only a hint for the next time. */
const transportsSchema = z.array(z.string()).catch([]);

export const descriptorOf = ({ id, transports }: PasskeyRow) => ({
  id,
  transports: transportsSchema.parse(transports),
});

/** PostgreSQL's integers end here; counters of four bytes without a sign go twice as far. */
const COUNTER_MAX = 2 ** 31 - 1;

export const storedCounter = (counter: number): number => Math.min(counter, COUNTER_MAX);

/**
 * Whether two devices seem to have the same passkey: its counter did not rise (WebAuthn, 6.1.1). Passkeys that are
 * copied on purpose, within a keyring, always say 0.
 */
export const isCloned = ({ counter: before }: Pick<PasskeyRow, 'counter'>, counter: number): boolean =>
  (before > 0 || counter > 0) && storedCounter(counter) <= before && before < COUNTER_MAX;
