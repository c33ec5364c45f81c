import type { ReactNode } from 'react';
import type { HistoryStory } from '#domain/stories/history';
import { editorAddress } from './history-address.ts';

type HistoryHeadProps = { title: string; story: HistoryStory; children?: ReactNode };

/** Over each page about the history: of which story, and the way back to its text. */
export function HistoryHead({ title, story, children }: HistoryHeadProps): ReactNode {
  return (
    <>
      <div className="desk-page-head">
        <h1>{title}</h1>
        {children}
        <a className="button" href={editorAddress(story.id)}>
          Back to the text
        </a>
      </div>
      <p className="history-story">
        <bdi>{story.headline || story.slugline || 'Without a headline'}</bdi>
      </p>
    </>
  );
}
