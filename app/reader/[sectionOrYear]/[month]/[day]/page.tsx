import { ARCHIVE, ArchiveHead } from '#components/archive/archive-head';
import { Neighbours } from '#components/archive/neighbours';
import { ListHead } from '#components/front/list-head';
import { Paging } from '#components/front/paging';
import { StoryList } from '#components/front/story-list';
import { periodOf } from '#domain/archive/period';
import { readDay } from '#domain/archive/read-archive';
import { dayPath } from '#domain/stories/address';
import {
  longDateOf,
  monthYearOf,
  weekdayOf,
  writeDay,
} from '../../../../../components/reader/newsroom-time.ts';
import '../../../archive.css';
import { MissingPage } from '../../../missing-page.tsx';
import { openMoment } from '../../../moment.ts';
import { type Query, readBefore } from '../../../query.ts';
import { ReaderDocument } from '../../../reader-document.tsx';

type Props = {
  params: Promise<{ sectionOrYear: string; month: string; day: string }>;
  searchParams: Query;
};

const STORIES_PER_PAGE = 100;

/** Everything that was first published on one day. */
export default async function DayPage({ params, searchParams }: Props) {
  const [{ sectionOrYear: year, month, day: date }, before, moment] = await Promise.all([
    params,
    readBefore(searchParams),
    openMoment(),
  ]);
  const { site, at } = moment;
  const period = periodOf(year, month, date);
  if (period === null) return <MissingPage moment={moment} />;
  const page = await readDay(period, { before, limit: STORIES_PER_PAGE }, at);
  if (page.list.stories.length === 0) return <MissingPage moment={moment} />;
  const { path, from: day } = period;
  const { stories, next } = page.list;
  const dayName = writeDay(day, site.language, longDateOf);
  const crumbs = [
    ARCHIVE,
    { path: `/${year}`, name: year },
    { path: `/${year}/${month}`, name: writeDay(day, site.language, monthYearOf) },
  ];
  const link = (of: string | null) =>
    of === null
      ? null
      : {
          path: dayPath(of),
          name: writeDay(of, site.language, of.startsWith(year) ? weekdayOf : longDateOf),
        };
  return (
    <ReaderDocument moment={moment} path={path}>
      <ListHead
        site={site}
        title={dayName}
        description={`What ${site.name} published on ${dayName}`}
        path={before === null ? path : `${path}?before=${before}`}
        crumbs={crumbs}
        paths={stories.map((story) => story.path)}
      />
      <ArchiveHead title={dayName} crumbs={crumbs} />
      <StoryList stories={stories} clock={site} level="h2" form="roomy" />
      <Paging path={path} before={before} next={next} />
      <Neighbours label="Days" earlier={link(page.earlier)} later={link(page.later)} />
    </ReaderDocument>
  );
}
