import type { ComposedNews } from '#domain/front/compose';
import type { StoryCard } from '#domain/stories/reading';
import { dayMonthOf, machineTimeOf } from '../reader/newsroom-time.ts';
import type { Site } from '../reader/site.ts';
import { SectionHeading } from './section-heading.tsx';
import { StoryHeadline } from './story-headline.tsx';
import { TrailText } from './trail-text.tsx';

/** What the days before brought, in headlines. */
export function EarlierNews({ site, news }: { site: Site; news: ComposedNews<StoryCard> }) {
  return (
    <section aria-labelledby="earlier-news" className="pt-8">
      <SectionHeading id="earlier-news" name="Earlier" href={`/${news.section.slug}`} more="All news" />
      <ol className="earlier-list">
        {news.earlier.map(({ story }) => (
          <li key={story.id} className="card">
            <p className="meta">
              <time dateTime={machineTimeOf(story.firstPublishedAt)}>
                {dayMonthOf(story.firstPublishedAt, site)}
              </time>
              {story.kicker && <span className="kicker">{story.kicker}</span>}
            </p>
            <StoryHeadline story={story} level="h3" className="text-item" />
            <TrailText story={story} className="max-md:hidden" />
          </li>
        ))}
      </ol>
    </section>
  );
}
