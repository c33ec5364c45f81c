import type { MouseEvent, ReactNode } from 'react';
import { historyAddress } from '../history/history-address.ts';
import type { NewsroomClock } from '../moment-words.ts';
import { AfterPublication, type MayAfter } from './after/after-publication.tsx';
import { type EditorState, isUnsaved } from './editor-state.ts';
import { presenceWords } from './presence-words.ts';
import { aloudWords, stateWords } from './state-words.ts';
import { publish, save, settle, update } from './story-commands.ts';
import type { StorySession } from './story-session.ts';

type StoryBarProps = {
  session: StorySession;
  state: EditorState;
  clock: NewsroomClock;
  now: number;
  may: MayAfter & { edit: boolean };
  onSchedule: () => void;
  /** What stands before the buttons. */
  children: ReactNode;
};

/** What state the story is in, and everything that can be done with it. */
export function StoryBar({
  session,
  state,
  clock,
  now,
  may,
  onSchedule,
  children,
}: StoryBarProps): ReactNode {
  const isLive = state.desk === 'live' || state.desk === 'changed';
  const isNothingNew = state.desk === 'live' && !isUnsaved(state);
  const isWaiting = state.busy !== null || state.theirs !== null;
  return (
    <div className="story-bar">
      <StateLine
        session={session}
        state={state}
        clock={clock}
        now={now}
        mayEdit={may.edit}
        onSchedule={onSchedule}
      />
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
        <AfterPublication session={session} state={state} may={may} now={now} clock={clock} />
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
            {state.desk === 'scheduled' ? 'Publish now' : 'Publish'}
          </button>
        )}
      </div>
    </div>
  );
}

type StateLineProps = Pick<StoryBarProps, 'session' | 'state' | 'clock' | 'now' | 'onSchedule'> & {
  mayEdit: boolean;
};

/** What state the story is in, what it was before, and what it will be. */
function StateLine({ session, state, clock, now, mayEdit, onSchedule }: StateLineProps) {
  return (
    <div className="story-words">
      <p className="story-state">{stateWords(state, now, clock, session.isKept)}</p>
      {state.version !== null && (
        <a className="story-history" href={historyAddress(state.storyId)}>
          History
        </a>
      )}
      {state.version !== null && mayEdit && (
        <button type="button" className="story-schedule" onClick={onSchedule}>
          Schedule
        </button>
      )}
      <output className="sr-only">{aloudWords(state, now, clock)}</output>
      <output className="story-presence">{presenceWords(state.others, now, clock)}</output>
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
