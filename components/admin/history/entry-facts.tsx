import type { ReactNode } from 'react';
import type { HistoryEntry } from '#domain/stories/history-entry';
import { momentWords, type NewsroomClock } from '../moment-words.ts';
import { KIND_WORDS, spanWords, versionWords } from './entry-words.ts';

type EntryFactsProps = {
  entry: HistoryEntry;
  now: number;
  clock: NewsroomClock;
  /** What more is said of it in the same line. */
  children?: ReactNode;
};

/** Of a revision: how it came, when, by whom, and when readers had it. */
export const EntryFacts = ({ entry, now, clock, children }: EntryFactsProps): ReactNode => (
  <>
    <p className="history-facts">
      {entry.name && <span>{versionWords(entry)}</span>}
      <span>{KIND_WORDS[entry.kind]}</span>
      <time dateTime={new Date(entry.savedAt).toISOString()}>{momentWords(entry.savedAt, now, clock)}</time>
      <bdi>{entry.savedBy}</bdi>
      {children}
    </p>
    {entry.shown.map((span) => (
      <p key={span.from} className="history-shown" data-when={span.when}>
        {spanWords(span, now, clock)}
      </p>
    ))}
  </>
);
