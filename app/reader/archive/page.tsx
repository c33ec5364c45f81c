import { ListHead } from '#components/front/list-head';
import { ListPage } from '#components/front/list-page';
import { YearMonths } from '#components/archive/year-months';
import { Years } from '#components/archive/years';
import { listYears, readYear } from '#domain/archive/read-archive';
import '../archive.css';
import { openMoment } from '../moment.ts';
import { ReaderDocument } from '../reader-document.tsx';

const PATH = '/archive';

/** The years of the paper. */
export default async function ArchivePage() {
  const moment = await openMoment();
  const { site } = moment;
  const years = await listYears(moment.at);
  const only = years.length === 1 ? years[0] : undefined;
  const features = moment.everySection.filter(({ form }) => form === 'features');
  // One year alone is nothing to choose from.
  const months = only ? (await readYear({ year: only.year, features }, moment.at)).months : [];
  return (
    <ReaderDocument moment={moment} path={PATH}>
      <ListHead
        site={site}
        title="Archive"
        description={`Everything in ${site.name}, by year, month and day`}
        path={PATH}
        paths={years.map(({ year }) => `/${year}`)}
      />
      <ListPage title="Archive">
        {years.length === 0 && <p className="notice-text">Nothing is published here yet.</p>}
        <Years years={years} language={site.language} />
        {months.length > 0 && <YearMonths months={months} language={site.language} />}
      </ListPage>
    </ReaderDocument>
  );
}
