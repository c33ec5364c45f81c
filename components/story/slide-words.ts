import type { PublishedStory } from '#domain/stories/reading';

type Slide = { number: number; count: number };

/** What a slide is called where it stands alone: the story's headline, and which of its pictures it is: in figures, which no direction of writing turns round. */
export const slideTitle = (
  { headline }: Pick<PublishedStory, 'headline'>,
  { number, count }: Slide,
): string => (count > 1 ? `${headline} (${number}/${count})` : headline);
