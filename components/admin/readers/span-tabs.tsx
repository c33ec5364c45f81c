import type { ReactNode } from 'react';
import { type Span, SPANS } from '#domain/readers/span';
import { readersAddress } from './readers-address.ts';

/** How far back is looked. */
export function SpanTabs({ span, storyId }: { span: Span; storyId?: string }): ReactNode {
  return (
    <nav className="state-tabs" aria-label="How far back">
      <ul>
        {SPANS.map((each) => (
          <li key={each}>
            <a href={readersAddress(storyId, each)} aria-current={each === span ? 'page' : undefined}>
              {each} days
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
