import { ListHead } from '#components/front/list-head';
import { ListPage } from '#components/front/list-page';
import { Paging } from '#components/front/paging';
import { CorrectionList } from '#components/story/correction-list';
import { listCorrections } from '#domain/stories/published-corrections';
import { correctionPath } from '../../../components/story/correction-words.ts';
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
      <ListHead
        site={site}
        title="Corrections"
        description={`What ${site.name} has corrected and clarified`}
        path={before === null ? PATH : `${PATH}?before=${before}`}
        feed={{ path: PATH, title: `${site.name}: Corrections`, forms: ['rss'] }}
        paths={list.corrections.map(correctionPath)}
      />
      <ListPage title="Corrections">
        <CorrectionList corrections={list.corrections} clock={site} />
        <Paging path={PATH} before={before} next={list.next} things="corrections" />
      </ListPage>
    </ReaderDocument>
  );
}
