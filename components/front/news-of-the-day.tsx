import type { ComposedNews } from '#domain/front/compose';
import { dayPath } from '#domain/stories/address';
import type { StoryCard } from '#domain/stories/reading';
import { dayOf } from '#lib/zoned-time';
import { weekdayOf, writeDay } from '../reader/newsroom-time.ts';
import type { Site } from '../reader/site.ts';
import { NewsBriefs } from './news-briefs.tsx';
import { SectionHeading } from './section-heading.tsx';
import { StoryList } from './story-list.tsx';

type Props = {
  site: Site;
  news: ComposedNews<StoryCard>;
  stories: readonly StoryCard[];
  /** Whether there is room to say what each story is about. */
  isTold: boolean;
};

/** Today's news by the clock, else the newest day's; the days before go on where it is short. */
export function NewsOfTheDay({ site, news, stories, isTold }: Props) {
  const { section, day } = news;
  return (
    <section aria-labelledby="news-of-the-day" className="news-column">
      <SectionHeading
        id="news-of-the-day"
        name={section.name}
        href={day ? dayPath(day) : `/${section.slug}`}
        more={day ? writeDay(day, site.language, weekdayOf) : 'All news'}
      />
      <StoryList
        stories={stories}
        clock={site}
        level="h3"
        form={isTold ? 'told' : 'dense'}
        dated={datedStories(news, site.timeZone)}
      />
    </section>
  );
}

type MoreProps = { site: Site; news: ComposedNews<StoryCard>; below: readonly StoryCard[] };

/** What is left of a day that brought more than stands beside the lead. */
export function MoreNews({ site, news, below }: MoreProps) {
  if (below.length === 0) return null;
  return (
    <section aria-label={`More of ${news.section.name}`} className="front-more">
      <NewsBriefs stories={below} clock={site} dated={datedStories(news, site.timeZone)} />
    </section>
  );
}

/** Stories of another day than the block's: an hour alone would mislead. */
const datedStories = (news: ComposedNews<StoryCard>, timeZone: string): ReadonlySet<string> =>
  new Set(
    [...news.stories, ...news.earlier]
      .filter(({ story }) => dayOf(story.firstPublishedAt, timeZone) !== news.day)
      .map(({ story }) => story.id),
  );
