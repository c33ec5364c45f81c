import type { ComposedNews, Placed } from '#domain/front/compose';
import type { StoryCard } from '#domain/stories/reading';
import { dayOf } from '#lib/zoned-time';
import type { Site } from '../reader/site.ts';
import { FeatureCard } from './feature-card.tsx';
import { LeadStory } from './lead-story.tsx';
import { BelowLead, BesideLead, datedStories, NewsHeading } from './news-of-the-day.tsx';

type Props = {
  site: Site;
  lead: readonly Placed<StoryCard>[];
  news: ComposedNews<StoryCard> | null;
  base?: string | undefined;
};

const SECOND_SIZES = '(min-width: 80rem) 18rem, (min-width: 64rem) 30vw, (min-width: 40rem) 46vw, 94vw';

/** What somebody put first, or what is breaking, with the news of the day beside it. */
export function TopStories({ site, lead, news, base }: Props) {
  const [first, ...seconds] = lead.map(({ story }) => story);
  const stories = news?.stories.map(({ story }) => story) ?? [];
  const dated = news ? datedStories(news, site.timeZone) : new Set<string>();
  const isOfToday = ({ firstPublishedAt }: StoryCard) =>
    dayOf(firstPublishedAt, site.timeZone) === dayOf(site.at, site.timeZone);
  return (
    <>
      <div className={stories.length > 0 ? 'news-grid led' : 'news-grid alone'}>
        <section aria-label="Top stories">
          {first && (
            <LeadStory story={first} clock={site} level="h2" isDated={!isOfToday(first)} base={base} />
          )}
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
        {news && stories.length > 0 && (
          <section aria-labelledby="news-of-the-day" className="news-column">
            <NewsHeading site={site} news={news} />
            <BesideLead site={site} stories={stories} dated={dated} />
          </section>
        )}
      </div>
      <BelowLead site={site} stories={stories} dated={dated} base={base} />
    </>
  );
}
