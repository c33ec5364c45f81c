import type { ComposedNews } from '#domain/front/compose';
import type { StoryCard } from '#domain/stories/reading';
import type { Site } from '../reader/site.ts';
import { NewsBriefs } from './news-briefs.tsx';
import { SectionHeading } from './section-heading.tsx';

type Props = { site: Site; news: ComposedNews<StoryCard>; earlier: readonly StoryCard[] };

/** What the days before brought, in headlines. */
export function EarlierNews({ site, news, earlier }: Props) {
  if (earlier.length === 0) return null;
  return (
    <section aria-labelledby="earlier-news" className="front-part">
      <SectionHeading id="earlier-news" name="Earlier" href={`/${news.section.slug}`} more="All news" />
      <NewsBriefs stories={earlier} clock={site} dated={new Set(earlier.map(({ id }) => id))} />
    </section>
  );
}
