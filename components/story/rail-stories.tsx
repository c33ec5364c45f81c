import type { StoryCard } from '#domain/stories/reading';
import { StoryHeadline } from '../front/story-headline.tsx';
import { type Clock, dayMonthOf, machineTimeOf } from '../reader/newsroom-time.ts';

type Props = { id: string; title: string; stories: readonly StoryCard[]; clock: Clock };

/** A short list of stories beside another. */
export function RailStories({ id, title, stories, clock }: Props) {
  if (stories.length === 0) return null;
  return (
    <section aria-labelledby={id} className="rail-part">
      <h2 id={id} className="label">
        {title}
      </h2>
      <ol className="next-list">
        {stories.map((story) => (
          <li key={story.id} className="card">
            <p className="meta">
              {story.kicker ? (
                <span className="kicker">{story.kicker}</span>
              ) : (
                <span>{story.section.name}</span>
              )}
              <time dateTime={machineTimeOf(story.firstPublishedAt)}>
                {dayMonthOf(story.firstPublishedAt, clock)}
              </time>
              <span>{story.minutes} min</span>
            </p>
            <StoryHeadline story={story} level="h3" className="text-item" />
          </li>
        ))}
      </ol>
    </section>
  );
}
