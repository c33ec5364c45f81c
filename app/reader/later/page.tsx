import { ListPage } from '#components/front/list-page';
import { LaterList } from '#components/reader/later-list';
import { PageHead } from '#components/reader/page-head';
import { openMoment } from '../moment.ts';
import { ReaderDocument } from '../reader-document.tsx';

const PATH = '/later';

/** What this reader put aside. The list is in the browser alone: the page is the same for everybody. */
export default async function LaterPage() {
  const moment = await openMoment();
  const { site } = moment;
  return (
    <ReaderDocument moment={moment} path={PATH}>
      <PageHead site={site} title="Read later" description="Stories you put aside" path={PATH} unlisted />
      <ListPage title="Read later">
        <LaterList />
      </ListPage>
    </ReaderDocument>
  );
}
