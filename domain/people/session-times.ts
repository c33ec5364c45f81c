import type { Role } from '../access.ts';

const HOUR = 3_600_000;

/** A session not used for so long has ended. Milliseconds, like all below. */
export const IDLE_MAX = 4 * HOUR;

/** However busy, nobody stays logged in longer, */
export const SESSION_MAX = 24 * HOUR;

/** but who asked to be remembered, and may be. */
export const REMEMBERED_MAX = 7 * 24 * HOUR;

/** A session of somebody who can change everything is not left lying about for a week, whatever they tick. */
export const mayBeRemembered = (role: Role): boolean => role === 'author' || role === 'contributor';

export const longest = (remembered: boolean): number => (remembered ? REMEMBERED_MAX : SESSION_MAX);

/** Being there is written down at most this often. */
export const TOUCH_EVERY = 60_000;

export type SessionTimes = { remembered: boolean; seenAt: number; expiresAt: number };

export const isOpen = ({ remembered, seenAt, expiresAt }: SessionTimes, at: number): boolean =>
  at < expiresAt && (remembered || at < seenAt + IDLE_MAX);

export const isDueToTouch = ({ seenAt }: Pick<SessionTimes, 'seenAt'>, at: number): boolean =>
  at >= seenAt + TOUCH_EVERY;
