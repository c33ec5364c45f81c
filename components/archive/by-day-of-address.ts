import type { StoryCard } from '#domain/stories/reading';
import type { DayOfStories } from '../front/group-by-day.ts';

/** Neighbours whose addresses have one day, under that day: it stays theirs when the newsroom moves to another zone. */
export function byDayOfAddress(stories: readonly StoryCard[]): DayOfStories[] {
  const days: DayOfStories[] = [];
  for (const story of stories) {
    const day = story.path.slice(1, 11).replaceAll('/', '-');
    const last = days.at(-1);
    if (last?.day === day) last.stories.push(story);
    else days.push({ day, stories: [story] });
  }
  return days;
}
