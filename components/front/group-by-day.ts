import type { StoryCard } from '#domain/stories/reading';
import { dayOf } from '#lib/zoned-time';

export type DayOfStories = { /** 'YYYY-MM-DD' */ day: string; stories: StoryCard[] };

/** Neighbours of the same newsroom day under one day; the order stays. */
export function groupByDay(stories: readonly StoryCard[], timeZone: string): DayOfStories[] {
  const days: DayOfStories[] = [];
  for (const story of stories) {
    const day = dayOf(story.firstPublishedAt, timeZone);
    const last = days.at(-1);
    if (last?.day === day) last.stories.push(story);
    else days.push({ day, stories: [story] });
  }
  return days;
}
