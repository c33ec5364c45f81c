import type { StoryCard } from '#domain/stories/reading';
import type { Clock } from '../reader/newsroom-time.ts';
import { FeatureCard } from './feature-card.tsx';

const SIZES = '(min-width: 80rem) 24rem, (min-width: 64rem) 31vw, (min-width: 40rem) 46vw, 94vw';

const FIRST_SIZES = '(min-width: 80rem) 50rem, (min-width: 64rem) 64vw, 94vw';

type Props = {
  stories: readonly StoryCard[];
  clock: Clock;
  /** See renditionUrl. */
  base?: string;
};

/** A section of features: three abreast where there is room. */
export function FeatureWall({ stories, clock, base }: Props) {
  return (
    <div className="feature-wall">
      {stories.map((story, place) => (
        <FeatureCard
          key={story.id}
          story={story}
          clock={clock}
          level="h2"
          sizes={place === 0 ? FIRST_SIZES : SIZES}
          first={place === 0}
          base={base}
        />
      ))}
    </div>
  );
}
