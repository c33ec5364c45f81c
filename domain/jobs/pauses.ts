const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export const LONGEST_PAUSE = 12 * HOUR;

/** After the first failure, the second, and so on: what a server's restart breaks comes soon, what a night breaks too. */
const PAUSES = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, LONGEST_PAUSE];

/** How long to wait after so many attempts that failed, milliseconds; null: it is given up. */
export const pauseAfter = (attempts: number): number | null => PAUSES[attempts - 1] ?? null;
