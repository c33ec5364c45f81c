import type { StoryCard } from '#domain/stories/reading';
import type { Clock } from '../reader/newsroom-time.ts';
import { RailStories } from './rail-stories.tsx';

type Props = { stories: readonly StoryCard[]; clock: Clock };

/** What belongs to this story: chosen by the newsroom, or on the same topics. */
export const RelatedStories = (props: Props) => (
  <RailStories id="related" title="Related stories" {...props} />
);
