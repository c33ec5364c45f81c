import { type ComposedFront, featuresOf } from '#domain/front/compose';
import type { StoryCard } from '#domain/stories/reading';
import type { Site } from '../reader/site.ts';
import { EarlierNews } from './earlier-news.tsx';
import { InDepth } from './in-depth.tsx';
import { MostRead, type MostReadStories } from './most-read.tsx';
import { MoreNews } from './news-of-the-day.tsx';
import { arrangeOpening } from './opening.ts';
import { SectionBand } from './section-band.tsx';
import { TopStories } from './top-stories.tsx';

type Props = {
  site: Site;
  front: ComposedFront<StoryCard>;
  mostRead?: MostReadStories | undefined;
  /** See renditionUrl. */
  base?: string | undefined;
};

/** The front: what somebody put first, what happened today, and what is worth an hour. */
export function FrontPage({ site, front, mostRead, base }: Props) {
  const { lead, news, others } = front;
  if (!news && lead.length + others.length === 0) return <EmptyPaper site={site} />;
  const opening = arrangeOpening(front);
  const features = featuresOf(others.map(({ section }) => section));
  const [first, ...further] = others.map((block) =>
    block.section === features ? (
      <InDepth key={block.section.id} site={site} block={block} base={base} />
    ) : (
      <SectionBand key={block.section.id} site={site} block={block} base={base} />
    ),
  );
  return (
    <div className="front">
      {opening.lead && <TopStories site={site} opening={opening} news={news} base={base} />}
      {news && <MoreNews site={site} news={news} below={opening.below} />}
      {first}
      {news && <EarlierNews site={site} news={news} earlier={opening.earlier} />}
      {mostRead && <MostRead stories={mostRead} />}
      {further}
    </div>
  );
}

function EmptyPaper({ site }: { site: Site }) {
  return (
    <div className="max-w-measure py-band">
      <h2 className="headline text-lead tracking-tightest">Nothing is published yet</h2>
      <p className="mt-row text-quiet">
        <bdi>
          The first stories of <bdi>{site.name}</bdi> will stand here.
        </bdi>
      </p>
    </div>
  );
}
