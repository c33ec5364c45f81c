import type { StoryCard } from '#domain/stories/reading';
import { type Clock, dateOf, machineTimeOf } from '../reader/newsroom-time.ts';
import { ResponsivePicture } from '../reader/responsive-picture.tsx';
import { LeadingNames } from './leading-names.tsx';
import { StoryHeadline } from './story-headline.tsx';
import { TrailText } from './trail-text.tsx';

type Props = {
  story: StoryCard;
  clock: Clock;
  level: 'h2' | 'h3';
  sizes: string;
  first?: boolean;
  /** See renditionUrl. */
  base?: string | undefined;
};

/** A story that is read with room: its picture, its standfirst, the day. */
export function FeatureCard({ story, clock, level, sizes, first = false, base }: Props) {
  return (
    <article className="card feature-card">
      {story.picture && (
        <ResponsivePicture
          picture={story.picture}
          sizes={sizes}
          first={first}
          decorative
          cropped
          base={base}
          className="photo"
        />
      )}
      <div className="card-words">
        {story.kicker && <p className="kicker">{story.kicker}</p>}
        <StoryHeadline story={story} level={level} className="feature-headline" />
        <TrailText story={story} />
        <p className="meta">
          <LeadingNames bylines={story.bylines} />
          <time dateTime={machineTimeOf(story.firstPublishedAt)}>
            {dateOf(story.firstPublishedAt, clock)}
          </time>
        </p>
      </div>
    </article>
  );
}
