import type { StoryCard } from '#domain/stories/reading';

/** What a list says of a story below its headline, if anything. */
export function TrailText({ story, className = '' }: { story: StoryCard; className?: string }) {
  const words = story.trailText || story.standfirst;
  return words ? <p className={className ? `trail ${className}` : 'trail'}>{words}</p> : null;
}
