import type { MouseEvent, ReactNode } from 'react';
import { historyAddress } from '../history/history-address.ts';
import type { NewsroomClock } from '../moment-words.ts';
import { AfterPublication, type MayAfter } from './after/after-publication.tsx';
import { type EditorState, isUnsaved } from './editor-state.ts';
import { presenceWords } from './presence-words.ts';
import { aloudWords, stateWords } from './state-words.ts';
import { publish, save, settle, update } from './story-commands.ts';
import type { StorySession } from './story-session.ts';
import { BarWork } from './work/bar-work.tsx';
import { useStage } from './work/use-stage.ts';

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
      <StateLine {...{ session, state, clock, now, may, onSchedule }} />
      <div className="story-actions">
        {children}
        <PreviewLink session={session} state={state} />
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

type StateLineProps = Omit<StoryBarProps, 'children'>;

/** What state the story is in, and in words below it the story's way: to publication, through it, and back. */
function StateLine({ session, state, clock, now, may, onSchedule }: StateLineProps) {
  const words = stateWords(state, now, clock, { isKept: session.isKept, stage: useStage() });
  return (
    <div className="story-words">
      <p className="story-state">{words}</p>
      <div className="story-ways">
        <BarWork session={session} state={state} now={now} />
        {state.version !== null && may.edit && (
          <button type="button" className="bar-word" onClick={onSchedule}>
            Schedule
          </button>
        )}
        <AfterPublication session={session} state={state} may={may} now={now} clock={clock} />
        {state.version !== null && (
          <a className="bar-word story-history" href={historyAddress(state.storyId)}>
            History
          </a>
        )}
      </div>
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
