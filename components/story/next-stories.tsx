import type { StoryCard } from '#domain/stories/reading';
import type { Clock } from '../reader/newsroom-time.ts';
import { RailStories } from './rail-stories.tsx';

type Props = { stories: readonly StoryCard[]; clock: Clock };

/** What to read after this. */
export const NextStories = (props: Props) => <RailStories id="next" title="Read next" {...props} />;
