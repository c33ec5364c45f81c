import { type ReactNode, useState } from 'react';
import { allSlots, EMPTY_FRONT } from '#domain/front/content';
import { DeskDialog } from '../desk-dialog.tsx';
import type { NewsroomClock } from '../moment-words.ts';
import { Alert } from '../notice.tsx';
import type { FrontBarProps } from './front-bar.tsx';
import { FrontChanges } from './front-changes.tsx';
import { sendLaunch } from './front-requests.ts';
import type { FrontState } from './front-state.ts';
import { nameOf, stateWords } from './front-words.ts';
import { useLaunching } from './use-launching.ts';

type LaunchDialogProps = FrontBarProps & { onClose: () => void };

/** Says what changes for readers, and changes it. */
export function LaunchDialog(props: LaunchDialogProps): ReactNode {
  const { state, clock, writer, onSave, onClose } = props;
  // What is launched is what was asked about, whatever anybody does meanwhile.
  const [content] = useState(state.content);
  const { problem, isAcknowledged, isBusy, launch } = useLaunching(props, async (acknowledged) => {
    const version = await onSave();
    return version === null ? null : sendLaunch({ writer: writer.id, version }, acknowledged);
  });
  const waiting = waitingWords(state, clock);
  return (
    <DeskDialog title="Launch this front" onClose={onClose}>
      <p>Readers have it with their next request. What changes for them:</p>
      <FrontChanges
        before={state.desk.launched?.content ?? EMPTY_FRONT}
        after={content}
        stories={state.stories}
      />
      {waiting.length > 0 && (
        <>
          <p>Not shown now:</p>
          <ul className="front-waiting">
            {waiting.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
      <Alert message={problem} />
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          Cancel
        </button>
        <button
          type="button"
          className="button button-first"
          data-focus-first=""
          disabled={isBusy}
          onClick={launch}
        >
          {isAcknowledged ? 'Launch all the same' : isBusy ? 'Launching…' : 'Launch'}
        </button>
      </div>
    </DeskDialog>
  );
}

const waitingWords = ({ content, stories, desk }: FrontState, clock: NewsroomClock): string[] =>
  allSlots(content).flatMap(({ storyId }) => {
    const story = stories.get(storyId);
    const is = story?.state ?? { is: 'gone' as const };
    return is.is === 'live' ? [] : `${nameOf(story)}. ${stateWords(is, desk.at, clock)}.`;
  });
