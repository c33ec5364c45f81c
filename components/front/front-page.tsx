import type { ComposedFront } from '#domain/front/compose';
import type { StoryCard } from '#domain/stories/reading';
import type { Site } from '../reader/site.ts';
import { EarlierNews } from './earlier-news.tsx';
import { InDepth } from './in-depth.tsx';
import { NewsOfTheDay } from './news-of-the-day.tsx';
import { SectionBand } from './section-band.tsx';
import { TopStories } from './top-stories.tsx';

type Props = {
  site: Site;
  front: ComposedFront<StoryCard>;
  /** See renditionUrl. */
  base?: string | undefined;
};

/** So many features stand beside the news; more have the width of the page, below. */
const BESIDE_NEWS = 4;

/** The front: what somebody put first, what happened today, and what is worth an hour. */
export function FrontPage({ site, front, base }: Props) {
  const { lead, news, others } = front;
  if (!news && lead.length + others.length === 0) return <EmptyPaper site={site} />;
  const hasOpening = news !== null || lead.length > 0;
  const beside = hasOpening ? others.find(({ section }) => section.form === 'features') : undefined;
  const isBeside = beside !== undefined && beside.stories.length <= BESIDE_NEWS;
  return (
    <>
      {hasOpening && (
        <div className="front-grid">
          <div>
            {lead.length > 0 ? (
              <TopStories site={site} lead={lead} news={news} base={base} />
            ) : (
              news && <NewsOfTheDay site={site} news={news} base={base} />
            )}
            {news && news.earlier.length > 0 && <EarlierNews site={site} news={news} />}
          </div>
          {isBeside && <InDepth site={site} block={beside} base={base} />}
        </div>
      )}
      {others.map(
        (block) =>
          !(isBeside && block === beside) && (
            <SectionBand key={block.section.id} site={site} block={block} base={base} />
          ),
      )}
    </>
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
