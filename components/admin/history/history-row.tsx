import type { ReactNode } from 'react';
import type { HistoryStory } from '#domain/stories/history';
import type { HistoryEntry } from '#domain/stories/history-entry';
import type { NewsroomClock } from '../moment-words.ts';
import { EntryFacts } from './entry-facts.tsx';
import { versionWords } from './entry-words.ts';
import { compareAddress } from './history-address.ts';
import { RevisionActions } from './revision-actions.tsx';

type HistoryRowProps = {
  entry: HistoryEntry;
  story: HistoryStory;
  /** The two that are chosen to begin with. */
  chosen: { from: string | undefined; to: string | undefined };
  now: number;
  clock: NewsroomClock;
};

/** One revision: what it is, who saved it when, who saw it, and what can be done with it. */
export function HistoryRow({ entry, story, chosen, now, clock }: HistoryRowProps): ReactNode {
  const words = versionWords(entry);
  return (
    <li className="history-row" data-kind={entry.kind}>
      <div className="history-pick">
        <Pick name="from" label="Older" words={words} entry={entry} chosen={chosen.from} />
        <Pick name="to" label="Newer" words={words} entry={entry} chosen={chosen.to} />
      </div>
      <div className="history-what">
        <p className="history-name">
          <bdi>{entry.name || words}</bdi>
          {entry.isNewest && <b>Newest</b>}
        </p>
        <EntryFacts entry={entry} now={now} clock={clock} />
      </div>
      <div className="history-actions">
        <a className="button" href={compareAddress(story.id, { to: entry.id })}>
          Changes<span className="sr-only"> of {words}</span>
        </a>
        {story.mayEdit && <RevisionActions story={story} revision={{ ...entry, words }} />}
      </div>
    </li>
  );
}

type PickProps = {
  name: 'from' | 'to';
  label: string;
  words: string;
  entry: HistoryEntry;
  chosen: string | undefined;
};

const Pick = ({ name, label, words, entry, chosen }: PickProps) => (
  <label>
    <input type="radio" form="compare" name={name} value={entry.id} defaultChecked={entry.id === chosen} />
    <span>
      {label}
      <span className="sr-only">: {words}</span>
    </span>
  </label>
);
