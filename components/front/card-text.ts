import type { StoryCard } from '#domain/stories/reading';

/** What a list says of a story below its headline. */
export const trailOf = (story: StoryCard): string => story.trailText || story.standfirst;
