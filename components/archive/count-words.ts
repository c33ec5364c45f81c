import type { Count } from '#domain/archive/count';
import { dateLocaleOf } from '#lib/locale';

/** "1,204", or "2,000+" where there are more than were counted. */
export function numberWords({ number, isMore }: Count, language: string): string {
  const written = new Intl.NumberFormat(dateLocaleOf(language)).format(number);
  return isMore ? `${written}+` : written;
}

/** "1 story", "1,204 stories" */
export const storiesWords = (count: Count, language: string): string =>
  `${numberWords(count, language)} ${thingsOf(count)}`;

/** The word behind a number that stands by itself. */
export const thingsOf = ({ number, isMore }: Count): string =>
  number === 1 && !isMore ? 'story' : 'stories';

/** All there are. */
export const exactly = (number: number): Count => ({ number, isMore: false });
