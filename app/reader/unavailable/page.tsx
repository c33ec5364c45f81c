import { headers } from 'next/headers';
import { NoticePage } from '#components/reader/notice-page';
import { PageHead } from '#components/reader/page-head';
import { openMoment, openMomentWithoutDatabase } from '../moment.ts';
import { ReaderDocument } from '../reader-document.tsx';

/** Asked for by the front door alone and kept there: what readers get when a page cannot be made. */
export default async function UnavailablePage() {
  // It has to be there just when nothing else can be read.
  const moment = await openMoment().catch(openMomentWithoutDatabase);
  const number = (await headers()).get('x-request-id'); // the door puts each answer's own in its place
  return (
    <ReaderDocument moment={moment} status={500} path="">
      <PageHead site={moment.site} title="This page cannot be shown now" description="" path={null} />
      <NoticePage title="This page cannot be shown now">
        <p>
          <bdi>
            Something went wrong on our side; nothing is wrong with what you asked for. It was noted under{' '}
            <bdi>{number}</bdi>. Try again in a minute.
          </bdi>
        </p>
        <p>
          <a href="/">Go to the front</a>
        </p>
      </NoticePage>
    </ReaderDocument>
  );
}
