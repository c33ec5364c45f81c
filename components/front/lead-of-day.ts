import type { StoryCard } from '#domain/stories/reading';

export type DayOfNews = { lead: StoryCard | undefined; others: StoryCard[] };

/** The paper opens with the newest story that has a picture, or with the newest; the others stay by the clock. */
export function openWith(stories: readonly StoryCard[]): DayOfNews {
  const lead = stories.find((story) => story.picture !== null) ?? stories[0];
  return { lead, others: stories.filter((story) => story !== lead) };
}
