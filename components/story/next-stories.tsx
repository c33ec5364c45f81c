import type { StoryCard } from '#domain/stories/reading';
import { StoryHeadline } from '../front/story-headline.tsx';
import { type Clock, dayMonthOf, machineTimeOf } from '../reader/newsroom-time.ts';

/** What to read after this. */
export function NextStories({ stories, clock }: { stories: readonly StoryCard[]; clock: Clock }) {
  if (stories.length === 0) return null;
  return (
    <section aria-labelledby="next" className="rail-part">
      <h2 id="next" className="label">
        Read next
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
            </p>
            <StoryHeadline story={story} level="h3" className="text-item" />
          </li>
        ))}
      </ol>
    </section>
  );
}
