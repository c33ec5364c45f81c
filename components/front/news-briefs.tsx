import type { StoryCard } from '#domain/stories/reading';
import { type Clock, dayMonthOf, machineTimeOf, timeOf } from '../reader/newsroom-time.ts';
import { StoryHeadline } from './story-headline.tsx';
import { TrailText } from './trail-text.tsx';

type Props = {
  stories: readonly StoryCard[];
  clock: Clock;
  /** Stories whose day is said in place of their hour. */
  dated: ReadonlySet<string>;
};

/** News in columns, without pictures: when, headline, and where there is room what it is about. */
export function NewsBriefs({ stories, clock, dated }: Props) {
  return (
    <ol className="news-briefs">
      {stories.map((story) => (
        <li key={story.id} className="card">
          <p className="meta">
            <time dateTime={machineTimeOf(story.firstPublishedAt)}>
              {(dated.has(story.id) ? dayMonthOf : timeOf)(story.firstPublishedAt, clock)}
            </time>
            {story.kicker && <span className="kicker">{story.kicker}</span>}
          </p>
          <StoryHeadline story={story} level="h3" className="text-item" />
          <TrailText story={story} className="max-md:hidden" />
        </li>
      ))}
    </ol>
  );
}
