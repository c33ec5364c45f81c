import { ARCHIVE, ArchiveHead } from '#components/archive/archive-head';
import { DaysOfMonth } from '#components/archive/days-of-month';
import { MonthCalendar } from '#components/archive/month-calendar';
import { Neighbours } from '#components/archive/neighbours';
import { ListHead } from '#components/front/list-head';
import { Paging } from '#components/front/paging';
import { periodOf } from '#domain/archive/period';
import { readMonth } from '#domain/archive/read-archive';
import { dayPath } from '#domain/stories/address';
import { dayOf } from '#lib/zoned-time';
import { exactly, storiesWords } from '../../../../components/archive/count-words.ts';
import { monthYearOf, writeDay } from '../../../../components/reader/newsroom-time.ts';
import '../../archive.css';
import { MissingPage } from '../../missing-page.tsx';
import { openMoment } from '../../moment.ts';
import { type Query, readBefore } from '../../query.ts';
import { ReaderDocument } from '../../reader-document.tsx';

type Props = { params: Promise<{ sectionOrYear: string; month: string }>; searchParams: Query };

const STORIES_PER_PAGE = 100;

/** A month: its calendar, and its headlines by day. */
export default async function MonthPage({ params, searchParams }: Props) {
  const [{ sectionOrYear: year, month: number }, before, moment] = await Promise.all([
    params,
    readBefore(searchParams),
    openMoment(),
  ]);
  const { site, at } = moment;
  const period = periodOf(year, number);
  if (period === null) return <MissingPage moment={moment} />;
  const page = await readMonth(period, { before, limit: STORIES_PER_PAGE }, at);
  if (page.days.length === 0) return <MissingPage moment={moment} />;
  const { path } = period;
  const month = `${year}-${number}`;
  const name = (of: string) => writeDay(`${of}-01`, site.language, monthYearOf);
  const link = (of: string | null) => (of === null ? null : { path: dayPath(of), name: name(of) });
  const crumbs = [ARCHIVE, { path: `/${year}`, name: year }];
  const stories = page.days.reduce((sum, day) => sum + day.stories, 0);
  return (
    <ReaderDocument moment={moment} path={path}>
      <ListHead
        site={site}
        title={name(month)}
        description={`What ${site.name} published in ${name(month)}, day by day`}
        path={before === null ? path : `${path}?before=${before}`}
        crumbs={crumbs}
        paths={page.list.stories.map((story) => story.path)}
      />
      <ArchiveHead title={name(month)} crumbs={crumbs}>
        <span>{storiesWords(exactly(stories), site.language)}</span>
      </ArchiveHead>
      <div className="month">
        <MonthCalendar
          month={month}
          days={page.days}
          today={dayOf(at, site.timeZone)}
          language={site.language}
        />
        <div>
          <DaysOfMonth stories={page.list.stories} clock={site} />
          <Paging path={path} before={before} next={page.list.next} />
        </div>
      </div>
      <Neighbours label="Months" earlier={link(page.earlier)} later={link(page.later)} />
    </ReaderDocument>
  );
}
