import type { Content } from '#domain/stories/content';
import { describeText } from '../../../story/describe-text.ts';

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
