import { dayPath } from '#domain/stories/address';
import type { StoryCard } from '#domain/stories/reading';
import { longDateOf, writeDay } from '../reader/newsroom-time.ts';
import type { Site } from '../reader/site.ts';
import { groupByDay } from './group-by-day.ts';
import { StoryList } from './story-list.tsx';

/** Stories under the days that brought them. */
export function DaysOfStories({ site, stories }: { site: Site; stories: readonly StoryCard[] }) {
  return groupByDay(stories, site.timeZone).map(({ day, stories: ofDay }) => (
    <section key={day} aria-labelledby={`day-${day}`} className="day-of-stories">
      <h2 id={`day-${day}`} className="label">
        <a href={dayPath(day)}>{writeDay(day, site.language, longDateOf)}</a>
      </h2>
      <StoryList stories={ofDay} clock={site} level="h3" form="roomy" />
    </section>
  ));
}
