import type { StoryCard } from '#domain/stories/reading';
import { leadingSize } from './long-headline.ts';
import { type Clock, dateOf, machineTimeOf, timeOf } from '../reader/newsroom-time.ts';
import { ResponsivePicture } from '../reader/responsive-picture.tsx';
import { LeadingNames } from './leading-names.tsx';
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

/** The story the paper opens with. */
export function LeadStory({ story, clock, level, isDated, base }: Props) {
  return (
    <article className="card lead-story">
      {story.picture && (
        <ResponsivePicture
          picture={story.picture}
          sizes="(min-width: 80rem) 37rem, (min-width: 64rem) 62vw, 94vw"
          first
          decorative
          cropped
          base={base}
          className="aspect-3/2 w-full"
        />
      )}
      <div className="card-words">
        {story.kicker && <p className="kicker">{story.kicker}</p>}
        <StoryHeadline
          story={story}
          level={level}
          className={`${leadingSize(story.headline, 'text-lead')} tracking-tighter`}
        />
        {story.standfirst && (
          <p className="text-base text-pretty text-quiet md:text-[1.1875rem]">{story.standfirst}</p>
        )}
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
