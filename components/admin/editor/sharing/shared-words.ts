import type { Content } from '#domain/stories/content';
import { describeText } from '../../../story/describe-text.ts';
import { dayWords, type NewsroomClock } from '../../moment-words.ts';

/** What networks and search engines write beside the card. */
export type SharedWords = { socialTitle: string; title: string; description: string };

const NO_HEADLINE = 'Without a headline';

/** As the head of the story's page says it. */
export function sharedWords(content: Content): SharedWords {
  const title = content.headline || NO_HEADLINE;
  return {
    title,
    socialTitle: content.socialHeadline || title,
    description: describeText(content),
  };
}

/** '/2024/03/29/the-canal' as search engines write it: 2024 › 03 › 29 › the-canal. */
export const pathWords = (path: string | null): string =>
  path === null ? '' : path.slice(1).split('/').join(' › ');

/** The day in the address of a story that has one, in words; before that today, when it may be published. */
export function publicationDay(
  { path, now }: { path: string | null; now: number },
  clock: NewsroomClock,
): string {
  if (path === null) return dayWords(now, clock);
  const day = path.slice(1, 11).replaceAll('/', '-');
  return dayWords(Date.parse(day), { ...clock, timeZone: 'UTC' });
}
