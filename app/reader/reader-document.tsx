import type { ReactNode } from 'react';
import { DocumentMarks } from '#components/reader/document-marks';
import { ReaderPage } from '#components/reader/reader-page';
import { hasLight, lightAddress } from '#lib/light-address';
import type { Moment } from './moment.ts';

type Props = {
  moment: Moment;
  status?: 200 | 404 | 410 | 500 | 503;
  /** What the masthead marks as "here". */
  path: string;
  /** The story that the page tells: no banner leads to where the reader is. */
  storyId?: string;
  /** Whether who opens the page has opened the story: the front door counts it. */
  isCounted?: boolean;
  children: ReactNode;
};

/** A whole page of the paper, with what it says of itself to the front door. */
export function ReaderDocument({ moment, status = 200, path, storyId, isCounted = false, children }: Props) {
  const { address } = moment;
  const light = status === 200 && address !== null && hasLight(address) ? lightAddress(address) : null;
  // An apology is kept until the next edition, and might outlive what is breaking.
  const breaking = status < 500 ? moment.breaking.filter((story) => story.id !== storyId) : [];
  return (
    <>
      <DocumentMarks
        status={status}
        edition={moment.edition}
        until={moment.until}
        story={isCounted ? storyId : undefined}
      />
      <ReaderPage site={moment.site} path={path} breaking={breaking} light={light}>
        {children}
      </ReaderPage>
    </>
  );
}
