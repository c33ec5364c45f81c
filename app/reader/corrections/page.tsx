import { ListPage } from '#components/front/list-page';
import { Paging } from '#components/front/paging';
import { PageHead } from '#components/reader/page-head';
import { CorrectionList } from '#components/story/correction-list';
import { listCorrections } from '#domain/stories/published-corrections';
import '../archive.css';
import { openMoment } from '../moment.ts';
import { type Query, readBefore } from '../query.ts';
import { ReaderDocument } from '../reader-document.tsx';

const PATH = '/corrections';
const PER_PAGE = 25;

/** What the paper got wrong, and what could be misunderstood: the newest first. */
export default async function CorrectionsPage({ searchParams }: { searchParams: Query }) {
  const [before, moment] = await Promise.all([readBefore(searchParams), openMoment()]);
  const { site } = moment;
  const list = await listCorrections({ before, limit: PER_PAGE }, moment.at);
  return (
    <ReaderDocument moment={moment} path={PATH}>
      <PageHead
        site={site}
        title="Corrections"
        description={`What ${site.name} has corrected and clarified`}
        path={before === null ? PATH : `${PATH}?before=${before}`}
        feed={{ path: `${PATH}/feed.xml`, title: `${site.name}: Corrections` }}
      />
      <ListPage title="Corrections">
        <CorrectionList corrections={list.corrections} clock={site} />
        <Paging path={PATH} before={before} next={list.next} things="corrections" />
      </ListPage>
    </ReaderDocument>
  );
}
