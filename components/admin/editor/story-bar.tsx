import { type MouseEvent, type ReactNode, useState } from 'react';
import { historyAddress } from '../history/history-address.ts';
import type { NewsroomClock } from '../moment-words.ts';
import { type EditorState, isUnsaved } from './editor-state.ts';
import { presenceWords } from './presence-words.ts';
import { aloudWords, stateWords } from './state-words.ts';
import { UnpublishDialog } from './unpublish-dialog.tsx';
import { publish, save, settle, unpublish, update } from './story-commands.ts';
import type { StorySession } from './story-session.ts';
import { BarWork } from './work/bar-work.tsx';
import { useStage } from './work/use-stage.ts';

type StoryBarProps = {
  session: StorySession;
  state: EditorState;
  clock: NewsroomClock;
  now: number;
  may: { edit: boolean; publish: boolean };
  /** What stands before the buttons. */
  children: ReactNode;
};

/** What state the story is in, and everything that can be done with it. */
export function StoryBar({ session, state, clock, now, may, children }: StoryBarProps): ReactNode {
  const [isAsking, setAsking] = useState(false);
  const isLive = state.desk === 'live' || state.desk === 'changed';
  const isNothingNew = state.desk === 'live' && !isUnsaved(state);
  const isWaiting = state.busy !== null || state.theirs !== null;
  return (
    <div className="story-bar">
      <div>
        <p className="story-state">{stateWords(state, now, clock, useStage())}</p>
        {state.version !== null && (
          <a className="story-history" href={historyAddress(state.storyId)}>
            History
          </a>
        )}
        <BarWork session={session} state={state} now={now} />
        <output className="sr-only">{aloudWords(state, now, clock)}</output>
        <output className="story-presence">{presenceWords(state.others, now, clock)}</output>
      </div>
      <div className="story-actions">
        {children}
        {may.edit && (
          <button
            type="button"
            className="button"
            aria-keyshortcuts="Control+S Meta+S"
            disabled={isWaiting}
            onClick={() => void save(session)}
          >
            {isLive ? 'Save' : 'Save draft'}
          </button>
        )}
        <PreviewLink session={session} state={state} />
        {may.publish && isLive && (
          <button type="button" className="button" disabled={isWaiting} onClick={() => setAsking(true)}>
            Unpublish
          </button>
        )}
        {may.publish && isLive && (
          <button
            type="button"
            className="button button-first"
            disabled={isWaiting || isNothingNew}
            onClick={() => void update(session)}
          >
            Update
          </button>
        )}
        {may.publish && !isLive && (
          <button
            type="button"
            className="button button-first"
            disabled={isWaiting}
            onClick={() => void publish(session)}
          >
            Publish
          </button>
        )}
      </div>
      {isAsking && (
        <UnpublishDialog
          path={state.path}
          onClose={() => setAsking(false)}
          onConfirm={() => void unpublish(session)}
        />
      )}
    </div>
  );
}

/** Opens what is saved as readers would see it; what is not saved is saved first. */
function PreviewLink({ session, state }: Pick<StoryBarProps, 'session' | 'state'>) {
  const href = `/admin/stories/${state.storyId}/preview`;

  async function saveAndOpen(event: MouseEvent) {
    if (state.version !== null && !isUnsaved(state)) return;
    event.preventDefault();
    const page = window.open('', '_blank'); // at once, or it counts as a pop-up
    if (await settle(session)) page?.location.assign(href);
    else page?.close();
  }

  return (
    <a
      className="button"
      href={href}
      target="_blank"
      rel="noreferrer"
      onClick={(event) => void saveAndOpen(event)}
    >
      Preview
    </a>
  );
}
