import { dateLocaleOf } from '#lib/locale';
import type { NewsroomClock } from '../moment-words.ts';

/** 'Mon, 9 Nov' of a day 'YYYY-MM-DD'. */
export const dayInWords = (day: string, { language }: Pick<NewsroomClock, 'language'>): string =>
  new Intl.DateTimeFormat(dateLocaleOf(language), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(Date.parse(`${day}T00:00:00Z`));

/** The day `by` days after (before, when negative) another. */
export const stepDay = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
