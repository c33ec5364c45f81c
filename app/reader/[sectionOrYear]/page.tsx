import { DaysOfStories } from '#components/front/days-of-stories';
import { FeatureWall } from '#components/front/feature-wall';
import { ListHead } from '#components/front/list-head';
import { ListPage } from '#components/front/list-page';
import { Paging } from '#components/front/paging';
import { periodOf } from '#domain/archive/period';
import { listSection } from '#domain/stories/published';
import { openMoment } from '../moment.ts';
import { type Query, readBefore } from '../query.ts';
import { ReaderDocument } from '../reader-document.tsx';
import { WrittenPage } from '../written-page.tsx';
import { YearPage } from '../year-page.tsx';

type Props = { params: Promise<{ sectionOrYear: string }>; searchParams: Query };

/** One large feature, and rows of three and of two that come out even. */
const STORIES_PER_PAGE = 25;

/** A section, or a year: Next wants one name for a place in an address, and no section has a number's. */
export default async function SectionOrYearPage({ params, searchParams }: Props) {
  const [{ sectionOrYear: slug }, before, moment] = await Promise.all([
    params,
    readBefore(searchParams),
    openMoment(),
  ]);
  if (periodOf(slug) !== null) return <YearPage moment={moment} year={slug} />;
  const section = moment.everySection.find((candidate) => candidate.slug === slug);
  if (!section) return <WrittenPage moment={moment} slug={slug} />;
  const { stories, next } = await listSection(section, { before, limit: STORIES_PER_PAGE }, moment.at);
  const path = `/${slug}`;
  return (
    <ReaderDocument moment={moment} path={path}>
      <ListHead
        site={moment.site}
        title={section.name}
        description={`${section.name} in ${moment.site.name}`}
        path={before === null ? path : `${path}?before=${before}`}
        feed={{ path, title: `${moment.site.name}: ${section.name}` }}
        paths={stories.map((story) => story.path)}
      />
      <ListPage title={section.name}>
        {stories.length === 0 && <p className="text-quiet">Nothing is published here yet.</p>}
        {section.form === 'features' ? (
          <FeatureWall stories={stories} clock={moment.site} />
        ) : (
          <DaysOfStories site={moment.site} stories={stories} />
        )}
        <Paging path={path} before={before} next={next} />
      </ListPage>
    </ReaderDocument>
  );
}
