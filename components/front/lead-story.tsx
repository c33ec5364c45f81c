import type { StoryCard } from '#domain/stories/reading';
import { type Clock, dateOf, machineTimeOf, timeOf } from '../reader/newsroom-time.ts';
import { ResponsivePicture } from '../reader/responsive-picture.tsx';
import { PHONE_EDGE_TO_EDGE } from '../reader/srcset.ts';
import { LeadingNames } from './leading-names.tsx';
import { leadingSize } from './long-headline.ts';
import { StoryHeadline } from './story-headline.tsx';

type Props = {
  story: StoryCard;
  clock: Clock;
  level: 'h2' | 'h3';
  /** Whether its day is said in place of its hour. */
  isDated: boolean;
  /** See renditionUrl. */
  base?: string | undefined;
};

const SIZES = `(min-width: 80rem) 52rem, (min-width: 64rem) 64vw, (min-width: 40rem) 94vw, ${PHONE_EDGE_TO_EDGE}`;

/** The story the paper opens with. On a phone its picture goes from edge to edge, elsewhere its headline stands over it. */
export function LeadStory({ story, clock, level, isDated, base }: Props) {
  return (
    <article className="card lead-story">
      {story.picture && (
        <ResponsivePicture
          picture={story.picture}
          sizes={SIZES}
          first
          decorative
          cropped
          base={base}
          className="lead-photo"
        />
      )}
      <div className="card-words lead-head">
        {story.kicker && <p className="kicker">{story.kicker}</p>}
        <StoryHeadline
          story={story}
          level={level}
          className={`${leadingSize(story.headline, 'text-lead')} tracking-tightest`}
        />
      </div>
      <div className="card-words">
        {story.standfirst && <p className="lead-standfirst">{story.standfirst}</p>}
        <p className="meta">
          <LeadingNames bylines={story.bylines} />
          <time dateTime={machineTimeOf(story.firstPublishedAt)}>
            {(isDated ? dateOf : timeOf)(story.firstPublishedAt, clock)}
          </time>
          <span>{story.minutes} min read</span>
        </p>
      </div>
    </article>
  );
}
