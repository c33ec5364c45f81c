import type { ReactNode } from 'react';
import { DocumentMarks } from '#components/reader/document-marks';
import { ReaderPage } from '#components/reader/reader-page';
import type { Moment } from './moment.ts';

type Props = {
  moment: Moment;
  status?: 200 | 404 | 410 | 500 | 503;
  /** What the masthead marks as "here". */
  path: string;
  children: ReactNode;
};

/** A whole page of the paper, with what it says of itself to the front door. */
export function ReaderDocument({ moment, status = 200, path, children }: Props) {
  return (
    <>
      <DocumentMarks status={status} edition={moment.edition} until={moment.until} />
      <ReaderPage site={moment.site} path={path}>
        {children}
      </ReaderPage>
    </>
  );
}
