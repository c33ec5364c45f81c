import type { ReactNode } from 'react';
import type { Span } from '#domain/readers/span';
import { exportAddress } from './readers-address.ts';

/** The numbers of a span as files for a spreadsheet. */
export function ReadersExport({ span, storyId }: { span: Span; storyId?: string }): ReactNode {
  return (
    <p className="readers-export">
      <span>Take away the numbers of these {span} days:</span>
      <a className="button" href={exportAddress('days', span, storyId)} download>
        Days as CSV
      </a>
      {storyId === undefined && (
        <a className="button" href={exportAddress('stories', span)} download>
          Stories as CSV
        </a>
      )}
    </p>
  );
}
