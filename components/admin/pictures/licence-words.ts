import { dateLocaleOf } from '#lib/locale';
import type { LibraryEntry } from '#domain/media/list-library';
import type { NewsroomClock } from '../moment-words.ts';

/** 'Licence ended on 9 Nov 2026', or null where it is no question yet. */
export function licenceWords(
  { licence, licenceExpiresAt }: Pick<LibraryEntry, 'licence' | 'licenceExpiresAt'>,
  { timeZone, language }: NewsroomClock,
): string | null {
  if (licence === null || licenceExpiresAt === null) return null;
  const format = new Intl.DateTimeFormat(dateLocaleOf(language), { dateStyle: 'medium', timeZone });
  const lastDay = format.format(licenceExpiresAt - 1);
  return licence === 'ended' ? `Licence ended on ${lastDay}` : `Licence ends on ${lastDay}`;
}
