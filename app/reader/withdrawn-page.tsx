import { PageHead } from '#components/reader/page-head';
import { WithdrawnNotice, withdrawnTitle } from '#components/story/withdrawn-notice';
import type { Found } from '#domain/stories/published';
import type { Moment } from './moment.ts';
import { ReaderDocument } from './reader-document.tsx';

type Props = { moment: Moment; gone: Extract<Found, { kind: 'withdrawn' }> };

/** What stands at the addresses of a story that was taken back. */
export function WithdrawnPage({ moment, gone: { withdrawnAt, notice } }: Props) {
  return (
    <ReaderDocument moment={moment} status={410} path="">
      <PageHead site={moment.site} title={withdrawnTitle(notice)} description="" path={null} />
      <WithdrawnNotice withdrawnAt={withdrawnAt} notice={notice} clock={moment.site} />
    </ReaderDocument>
  );
}
