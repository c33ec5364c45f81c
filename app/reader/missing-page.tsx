import { MissingNotice } from '#components/reader/missing-notice';
import { PageHead } from '#components/reader/page-head';
import type { Moment } from './moment.ts';
import { ReaderDocument } from './reader-document.tsx';

/** What every address answers that leads to nothing. */
export function MissingPage({ moment }: { moment: Moment }) {
  return (
    <ReaderDocument moment={moment} status={404} path="">
      <PageHead site={moment.site} title="There is no page here" description="" path={null} />
      <MissingNotice site={moment.site} />
    </ReaderDocument>
  );
}
