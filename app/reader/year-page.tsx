import { ARCHIVE, ArchiveHead } from '#components/archive/archive-head';
import { Neighbours } from '#components/archive/neighbours';
import { YearMonths } from '#components/archive/year-months';
import { ListHead } from '#components/front/list-head';
import { readYear } from '#domain/archive/read-archive';
import { sumOf } from '#domain/archive/count';
import { dayPath } from '#domain/stories/address';
import { storiesWords } from '../../components/archive/count-words.ts';
import './archive.css';
import { MissingPage } from './missing-page.tsx';
import type { Moment } from './moment.ts';
import { ReaderDocument } from './reader-document.tsx';

/** A year by its months. */
export async function YearPage({ moment, year }: { moment: Moment; year: string }) {
  const { site, at, everySection } = moment;
  const features = everySection.filter(({ form }) => form === 'features');
  const { months, earlier, later } = await readYear({ year, features }, at);
  const stories = sumOf(months.map((month) => month.stories));
  if (stories.number === 0) return <MissingPage moment={moment} />;
  const path = `/${year}`;
  const description = `What ${site.name} published in ${year}, month by month`;
  return (
    <ReaderDocument moment={moment} path={path}>
      <ListHead
        site={site}
        title={year}
        description={description}
        path={path}
        crumbs={[ARCHIVE]}
        paths={months.filter(({ stories: told }) => told.number > 0).map(({ month }) => dayPath(month))}
      />
      <ArchiveHead title={year} crumbs={[ARCHIVE]}>
        <span>{storiesWords(stories, site.language)}</span>
      </ArchiveHead>
      <YearMonths months={months} language={site.language} />
      <Neighbours label="Years" earlier={yearLink(earlier)} later={yearLink(later)} />
    </ReaderDocument>
  );
}

const yearLink = (year: string | null) => (year === null ? null : { path: `/${year}`, name: year });
