import { ListPage } from '#components/front/list-page';
import { KeptList, LaterList } from '#components/reader/later-list';
import { PageHead } from '#components/reader/page-head';
import { openMoment } from '../moment.ts';
import { ReaderDocument } from '../reader-document.tsx';

const PATH = '/offline';

/** Shown by the service worker in the place of a page that is neither kept nor within reach. */
export default async function OfflinePage() {
  const moment = await openMoment();
  const { site } = moment;
  return (
    <ReaderDocument moment={moment} path={PATH}>
      <PageHead site={site} title="Without a connection" description="" path={PATH} unlisted />
      <ListPage title="Without a connection">
        <p className="trail max-w-measure pb-6">
          This browser keeps the front and the last 20 stories that were read in it. What you asked for is not
          among them, or there is no way to it just now.
        </p>
        <KeptList />
        <h2 className="label pt-10">Read later</h2>
        <LaterList />
      </ListPage>
    </ReaderDocument>
  );
}
