const HOUR = 3_600_000;

/** A session not used for so long has ended. Milliseconds, like all below. */
export const IDLE_MAX = 4 * HOUR;

/** However busy, nobody stays logged in longer. */
export const SESSION_MAX = 24 * HOUR;

/** Being there is written down at most this often. */
export const TOUCH_EVERY = 60_000;

export type SessionTimes = { seenAt: number; expiresAt: number };

export const isOpen = ({ seenAt, expiresAt }: SessionTimes, at: number): boolean =>
  at < expiresAt && at < seenAt + IDLE_MAX;

export const isDueToTouch = ({ seenAt }: SessionTimes, at: number): boolean => at >= seenAt + TOUCH_EVERY;
