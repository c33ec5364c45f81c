import { type ReactNode, useEffect, useRef } from 'react';
import type { Draft } from '#domain/stories/draft';
import type { Theirs } from '#domain/stories/save-story';
import { writtenIn } from '#lib/written-in';
import { momentWords, type NewsroomClock } from '../moment-words.ts';
import { differences } from './text-differences.ts';

type ConflictPanelProps = {
  message: string;
  theirs: Theirs;
  mine: Draft;
  sectionName: (id: string) => string;
  now: number;
  clock: NewsroomClock;
  isBusy: boolean;
  onTakeTheirs: () => void;
  onKeepMine: () => void;
};

/** Somebody saved in between: both texts beside each other where they differ, and the choice. */
export function ConflictPanel({
  message,
  theirs,
  mine,
  sectionName,
  ...props
}: ConflictPanelProps): ReactNode {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const written = writtenIn(props.clock.language);
  const rows = differences(theirs, mine, sectionName);
  return (
    <section ref={panel} className="conflict" tabIndex={-1} aria-labelledby="conflict-title">
      <h2 id="conflict-title">Saved elsewhere</h2>
      <p>{message}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">
              {theirs.savedBy}, {momentWords(theirs.savedAt, props.now, props.clock)}
            </th>
            <th scope="col">Yours, not saved</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, theirs: their, mine: my }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td data-side="Theirs" {...written}>
                {their || '—'}
              </td>
              <td data-side="Yours" {...written}>
                {my || '—'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p>Only the setting of the text differs: headings, links, emphasis.</p>}
      <div className="dialog-actions">
        <button type="button" className="button" disabled={props.isBusy} onClick={props.onTakeTheirs}>
          Take theirs
        </button>
        <button
          type="button"
          className="button button-first"
          disabled={props.isBusy}
          onClick={props.onKeepMine}
        >
          Save mine on top of theirs
        </button>
      </div>
    </section>
  );
}
