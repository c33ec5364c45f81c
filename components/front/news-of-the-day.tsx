import type { ComposedNews } from '#domain/front/compose';
import { dayPath } from '#domain/stories/address';
import type { StoryCard } from '#domain/stories/reading';
import { dayOf } from '#lib/zoned-time';
import { weekdayOf, writeDay } from '../reader/newsroom-time.ts';
import type { Site } from '../reader/site.ts';
import { LeadStory } from './lead-story.tsx';
import { SectionHeading } from './section-heading.tsx';
import { StoryList } from './story-list.tsx';

type Props = { site: Site; news: ComposedNews<StoryCard>; base?: string | undefined };

/** So many stand in the column beside the lead; a day with more goes on below it. */
const BESIDE_LEAD = 6;

/** Today's news, else the newest day's, by the clock. */
export function NewsOfTheDay({ site, news, base }: Props) {
  const [lead, ...others] = news.stories.map(({ story }) => story);
  const dated = datedStories(news, site.timeZone);
  return (
    <section aria-labelledby="news-of-the-day">
      <NewsHeading site={site} news={news} />
      <div className={others.length > 0 ? 'news-grid' : 'news-grid alone'}>
        {lead && <LeadStory story={lead} clock={site} level="h3" isDated={dated.has(lead.id)} base={base} />}
        <BesideLead site={site} stories={others} dated={dated} />
      </div>
      <BelowLead site={site} stories={others} dated={dated} base={base} />
    </section>
  );
}

export function NewsHeading({ site, news: { section, day } }: Props) {
  const dayName = day && writeDay(day, site.language, weekdayOf);
  return (
    <SectionHeading
      id="news-of-the-day"
      name={section.name}
      href={day ? dayPath(day) : `/${section.slug}`}
      more={dayName ?? 'All news'}
    />
  );
}

type ListProps = {
  site: Site;
  stories: readonly StoryCard[];
  dated: ReadonlySet<string>;
  base?: string | undefined;
};

export function BesideLead({ site, stories, dated }: ListProps) {
  const beside = stories.slice(0, BESIDE_LEAD);
  if (beside.length === 0) return null;
  // A short column has room for what each story is about, beside the lead too.
  const form = beside.length <= 4 ? 'told' : 'dense';
  return <StoryList stories={beside} clock={site} level="h3" form={form} dated={dated} />;
}

export function BelowLead({ site, stories, dated, base }: ListProps) {
  const below = stories.slice(BESIDE_LEAD);
  if (below.length === 0) return null;
  return <StoryList stories={below} clock={site} level="h3" form="roomy" dated={dated} base={base} />;
}

/** Stories of another day than the block's, which somebody put there: an hour alone would mislead. */
export const datedStories = (news: ComposedNews<StoryCard>, timeZone: string): ReadonlySet<string> =>
  new Set(
    news.stories
      .filter(
        ({ by, story }) =>
          (by !== 'rule' || news.day === null) && dayOf(story.firstPublishedAt, timeZone) !== news.day,
      )
      .map(({ story }) => story.id),
  );
