import { dayPath } from '#domain/stories/address';
import type { StoryCard } from '#domain/stories/reading';
import { longDateOf, weekdayOf, writeDay } from '../reader/newsroom-time.ts';
import type { Site } from '../reader/site.ts';
import { dayOf } from '#lib/zoned-time';
import { groupByDay } from './group-by-day.ts';
import { StoryList, type StoryRoles } from './story-list.tsx';

type Props = {
  site: Site;
  stories: readonly StoryCard[];
  roles?: StoryRoles;
  /** See renditionUrl. */
  base?: string;
};

/** Stories under the days that brought them; the year is said where it is not this one. */
export function DaysOfStories({ site, stories, roles, base }: Props) {
  const year = dayOf(site.at, site.timeZone).slice(0, 4);
  return groupByDay(stories, site.timeZone).map(({ day, stories: ofDay }) => (
    <section key={day} aria-labelledby={`day-${day}`} className="day-of-stories">
      <h2 id={`day-${day}`} className="label">
        <a href={dayPath(day)}>
          {inTwoLines(writeDay(day, site.language, day.startsWith(year) ? weekdayOf : longDateOf))}
        </a>
      </h2>
      <StoryList stories={ofDay} clock={site} level="h3" form="roomy" roles={roles} base={base} />
    </section>
  ));
}

/** In a narrow column the weekday stands over its date, and the date stays together. */
const inTwoLines = (date: string) => date.replace(/(\d) /gu, '$1\u{A0}');
