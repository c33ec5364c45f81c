import { NoticePage } from '#components/reader/notice-page';
import { PageHead } from '#components/reader/page-head';
import { openMoment, openMomentWithoutDatabase } from '../moment.ts';
import { ReaderDocument } from '../reader-document.tsx';

/** Asked for by the front door alone and kept there: what readers get while the database is away. */
export default async function OutOfReachPage() {
  const moment = await openMoment().catch(openMomentWithoutDatabase);
  return (
    <ReaderDocument moment={moment} status={503} path="">
      <PageHead
        site={moment.site}
        title="This page cannot be shown for a moment"
        description=""
        path={null}
      />
      <NoticePage title="This page cannot be shown for a moment">
        <p>
          The paper cannot reach its database, so it cannot tell whether what it has here is still what its
          editors want to say. Nothing is lost. It comes back by itself: try again in a few seconds.
        </p>
      </NoticePage>
    </ReaderDocument>
  );
}
