import type { ComposedNews } from '#domain/front/compose';
import type { StoryCard } from '#domain/stories/reading';
import { dayOf } from '#lib/zoned-time';
import type { Site } from '../reader/site.ts';
import { FeatureCard } from './feature-card.tsx';
import { LeadStory } from './lead-story.tsx';
import { NewsOfTheDay } from './news-of-the-day.tsx';
import type { Opening } from './opening.ts';

type Props = {
  site: Site;
  opening: Opening;
  news: ComposedNews<StoryCard> | null;
  /** See renditionUrl. */
  base?: string | undefined;
};

const SECOND_SIZES = '(min-width: 80rem) 25rem, (min-width: 64rem) 31vw, (min-width: 40rem) 46vw, 94vw';

/** What opens the page, with the news of the day beside it. */
export function TopStories({ site, opening, news, base }: Props) {
  const { lead, seconds, beside, isTold } = opening;
  const isOfToday = ({ firstPublishedAt }: StoryCard) =>
    dayOf(firstPublishedAt, site.timeZone) === dayOf(site.at, site.timeZone);
  return (
    <div className={beside.length > 0 ? 'opening' : 'opening alone'}>
      <section aria-label="Top stories">
        {lead && <LeadStory story={lead} clock={site} level="h2" isDated={!isOfToday(lead)} base={base} />}
        {seconds.length > 0 && (
          <div className="second-stories">
            {seconds.map((story) => (
              <FeatureCard
                key={story.id}
                story={story}
                clock={site}
                level="h2"
                sizes={SECOND_SIZES}
                base={base}
              />
            ))}
          </div>
        )}
      </section>
      {news && beside.length > 0 && <NewsOfTheDay site={site} news={news} stories={beside} isTold={isTold} />}
    </div>
  );
}
