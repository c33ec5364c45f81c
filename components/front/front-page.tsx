import type { SectionName, StoryCard } from '#domain/stories/reading';
import type { Site } from '../reader/site.ts';
import { EarlierNews } from './earlier-news.tsx';
import { InDepth } from './in-depth.tsx';
import { NewsOfTheDay } from './news-of-the-day.tsx';

export type News = {
  section: SectionName;
  /** 'YYYY-MM-DD' */
  day: string;
  isToday: boolean;
  /** The lead first, the others by the clock. */
  stories: readonly StoryCard[];
  /** Of the days before, the newest first. */
  earlier: readonly StoryCard[];
};
export type Features = { section: SectionName; stories: readonly StoryCard[] };

type Props = { site: Site; news: News | null; features: Features | null };

/** The front: what happened today, and what is worth an hour. */
export function FrontPage({ site, news, features }: Props) {
  if (!news && !features) return <EmptyPaper site={site} />;
  return (
    <div className="front-grid">
      {news && (
        <div>
          <NewsOfTheDay site={site} news={news} />
          {news.earlier.length > 0 && <EarlierNews site={site} news={news} />}
        </div>
      )}
      {features && <InDepth site={site} features={features} />}
    </div>
  );
}

function EmptyPaper({ site }: { site: Site }) {
  return (
    <div className="max-w-measure py-16">
      <h2 className="headline text-lead">Nothing is published yet</h2>
      <p className="mt-4 text-quiet">
        <bdi>
          The first stories of <bdi>{site.name}</bdi> will stand here.
        </bdi>
      </p>
    </div>
  );
}
