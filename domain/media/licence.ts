import { dayOf, instantOf, nextMidnight } from '#lib/zoned-time';

/** How long before its end a licence is spoken of, ms. */
export const LICENCE_SOON = 14 * 86_400_000;

/** Whether a picture may still be shown at `at`; null where that is no question for the next fourteen days. */
export function licenceState(expiresAt: number | null, at: number): 'ended' | 'soon' | null {
  if (expiresAt === null || expiresAt >= at + LICENCE_SOON) return null;
  return expiresAt <= at ? 'ended' : 'soon';
}

/** A licence is good until the end of its last day, in the newsroom's time zone. */
export const endOfLicence = (lastDay: string, timeZone: string): number =>
  nextMidnight(instantOf(lastDay, '12:00', timeZone), timeZone);

export const lastDayOfLicence = (expiresAt: number, timeZone: string): string =>
  dayOf(expiresAt - 1, timeZone);
