import { dayPath } from '#domain/stories/address';
import type { StoryCard } from '#domain/stories/reading';
import { weekdayOf, writeDay } from '../reader/newsroom-time.ts';
import type { Site } from '../reader/site.ts';
import type { News } from './front-page.tsx';
import { LeadStory } from './lead-story.tsx';
import { SectionHeading } from './section-heading.tsx';
import { StoryList } from './story-list.tsx';

/** So many stand in the column beside the lead; a day with more goes on below it. */
const BESIDE_LEAD = 6;

/** A short column has room for what each story is about, beside the lead too. */
const formOf = (beside: readonly StoryCard[]) => (beside.length <= 4 ? 'told' : 'dense');

/** Today's news, else the newest day's, by the clock. */
export function NewsOfTheDay({ site, news }: { site: Site; news: News }) {
  const [lead, ...others] = news.stories;
  const beside = others.slice(0, BESIDE_LEAD);
  const below = others.slice(BESIDE_LEAD);
  const dayName = writeDay(news.day, site.language, weekdayOf);
  return (
    <section aria-labelledby="news-of-the-day">
      <SectionHeading id="news-of-the-day" name={news.section.name} href={dayPath(news.day)} more={dayName} />
      <div className={beside.length > 0 ? 'news-grid' : 'news-grid alone'}>
        {lead && <LeadStory story={lead} clock={site} />}
        {beside.length > 0 && <StoryList stories={beside} clock={site} level="h3" form={formOf(beside)} />}
      </div>
      {below.length > 0 && <StoryList stories={below} clock={site} level="h3" form="roomy" />}
    </section>
  );
}
