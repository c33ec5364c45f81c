import { type ReactNode, useEffect, useState } from 'react';
import { allSlots, EMPTY_FRONT } from '#domain/front/content';
import type { FrontStory, Launched, LaunchPage } from '#domain/front/desk-front';
import { isSameFront } from '#domain/front/differences';
import { DeskDialog } from '../desk-dialog.tsx';
import { momentWords } from '../moment-words.ts';
import { Alert } from '../notice.tsx';
import type { FrontBarProps } from './front-bar.tsx';
import { FrontChanges } from './front-changes.tsx';
import { fetchLaunches, sendAgain } from './front-requests.ts';
import { problemOf } from './front-words.ts';
import { useLaunching } from './use-launching.ts';

type LaunchesDialogProps = FrontBarProps & { onClose: () => void };

/** What readers had, the newest first; each can be launched again, which is the undo. */
export function LaunchesDialog(props: LaunchesDialogProps): ReactNode {
  const { state, clock, onClose } = props;
  const { launches, stories, next, said, more } = useLaunches();
  const [chosen, setChosen] = useState<Launched | null>(null);
  const current = state.desk.launched;
  return (
    <DeskDialog title="Launches" onClose={onClose}>
      <output className="field-hint">{said}</output>
      <ol className="front-launches">
        {launches.map((launch) => (
          <li key={launch.id} aria-label={momentWords(launch.at, state.desk.at, clock)}>
            <p>
              <b>{momentWords(launch.at, state.desk.at, clock)}</b>{' '}
              <span>
                by <bdi>{launch.by}</bdi> · {slotsWords(allSlots(launch.content).length)}
              </span>
            </p>
            {current && isSameFront(current.content, launch.content) ? (
              <p className="field-hint">Readers have this</p>
            ) : (
              <button type="button" className="button" onClick={() => setChosen(launch)}>
                Launch again…
              </button>
            )}
            {chosen?.id === launch.id && <Again {...props} launch={launch} stories={stories} />}
          </li>
        ))}
      </ol>
      <div className="dialog-actions">
        {next !== null && (
          <button type="button" className="button" onClick={() => more(next)}>
            Show older
          </button>
        )}
        <button type="button" className="button" data-focus-first="" onClick={onClose}>
          Close
        </button>
      </div>
    </DeskDialog>
  );
}

const slotsWords = (count: number) => (count === 1 ? '1 story placed' : `${count} stories placed`);

type AgainProps = LaunchesDialogProps & { launch: Launched; stories: ReadonlyMap<string, FrontStory> };

function Again(props: AgainProps) {
  const { launch: chosen, stories, state, writer } = props;
  const { problem, isAcknowledged, isBusy, launch } = useLaunching(props, (acknowledged) =>
    sendAgain(writer.id, chosen.id, acknowledged),
  );
  return (
    <div className="front-again">
      <p>What changes for readers; the draft stays as it is:</p>
      <FrontChanges
        before={state.desk.launched?.content ?? EMPTY_FRONT}
        after={chosen.content}
        stories={new Map([...state.stories, ...stories])}
      />
      <Alert message={problem} />
      <button type="button" className="button button-first" disabled={isBusy} onClick={launch}>
        {isAcknowledged ? 'Launch all the same' : 'Launch it again'}
      </button>
    </div>
  );
}

function useLaunches() {
  const [before, setBefore] = useState<string | null>(null);
  const [pages, setPages] = useState<LaunchPage[]>([]);
  const [said, say] = useState('Looking…');
  useEffect(() => {
    let isWanted = true;
    void fetchLaunches(before).then((found) => {
      if (!isWanted || found.kind === 'met') return;
      if (found.kind !== 'done') return say(problemOf(found));
      setPages((shown) => [...shown, found.value]);
      say(before === null && found.value.launches.length === 0 ? 'No front was launched yet.' : '');
    });
    return () => {
      isWanted = false;
    };
  }, [before]);
  return {
    launches: pages.flatMap(({ launches }) => launches),
    stories: new Map(pages.flatMap(({ stories }) => stories.map((one) => [one.id, one] as const))),
    next: pages.at(-1)?.next ?? null,
    said,
    more: setBefore,
  };
}
