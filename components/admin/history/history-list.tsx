import type { ReactNode } from 'react';
import type { HistoryEntry } from '#domain/stories/history-entry';
import type { Fold, HistoryPage } from '#domain/stories/history';
import { momentWords, type NewsroomClock } from '../moment-words.ts';
import { compareAddress, historyAddress } from './history-address.ts';
import { HistoryRow } from './history-row.tsx';

type HistoryListProps = {
  page: HistoryPage;
  isUnfolded: boolean;
  isFirst: boolean;
  now: number;
  clock: NewsroomClock;
};

/** The versions of a story, the newest first. Any two are chosen in the list and compared. */
export function HistoryList({ page, isUnfolded, isFirst, now, clock }: HistoryListProps): ReactNode {
  const { story, items, next } = page;
  const entries = items.flatMap((item) => (item.kind === 'entry' ? [item.entry] : []));
  const chosen = choose(entries);
  const row = (entry: HistoryEntry) => (
    <HistoryRow key={entry.id} entry={entry} story={story} chosen={chosen} now={now} clock={clock} />
  );
  return (
    <>
      <form id="compare" action={compareAddress(story.id)} className="history-compare">
        <p>Choose an older and a newer version.</p>
        <button className="button">Compare them</button>
      </form>
      <ol className="history-list">
        {items.map((item) =>
          item.kind === 'entry' ? (
            row(item.entry)
          ) : (
            <li key={item.fold.entries[0]?.id}>
              <FoldedAutosaves fold={item.fold} storyId={story.id} now={now} clock={clock}>
                {item.fold.entries.map(row)}
              </FoldedAutosaves>
            </li>
          ),
        )}
      </ol>
      <nav className="desk-pages" aria-label="Pages of the history">
        {!isFirst && <a href={historyAddress(story.id)}>Newest</a>}
        {next && <a href={historyAddress(story.id, { before: next, isUnfolded })}>Older versions</a>}
      </nav>
    </>
  );
}

type Chosen = { from: string | undefined; to: string | undefined };

/** To begin with: what readers see, or the version before, and the newest of the list. */
function choose(entries: HistoryEntry[]): Chosen {
  const [newest, before] = entries;
  const live = entries.find(({ shown }) => shown.some(({ when }) => when === 'now'));
  return { from: live && live !== newest ? live.id : before?.id, to: newest?.id };
}

type FoldedProps = { fold: Fold; storyId: string; now: number; clock: NewsroomClock; children: ReactNode };

function FoldedAutosaves({ fold, storyId, now, clock, children }: FoldedProps) {
  const { count, entries, rest } = fold;
  const newest = entries[0];
  return (
    <details className="history-fold">
      <summary>
        {count === 1 ? '1 autosave' : `${count} autosaves`}
        {newest && <span> until {momentWords(newest.savedAt, now, clock)}</span>}
      </summary>
      <ol>{children}</ol>
      {rest !== null && (
        <p>
          <a href={historyAddress(storyId, { before: rest, isUnfolded: true })}>
            The {count - entries.length} before these
          </a>
        </p>
      )}
    </details>
  );
}
