import type { ReactNode } from 'react';
import type { NewsroomClock } from '../moment-words.ts';
import type { EditorState } from './editor-state.ts';
import { newerWords } from './presence-words.ts';
import { isUnsaved } from './saving-state.ts';
import { save, takeTheirs } from './story-commands.ts';
import type { StorySession } from './story-session.ts';

type TakeOverProps = { session: StorySession; state: EditorState; now: number; clock: NewsroomClock };

/** Somebody saved meanwhile: said where it is seen, and decided when whoever writes here is ready for it. */
export function TakeOver({ session, state, now, clock }: TakeOverProps): ReactNode {
  const newer = state.theirs === null ? state.newer : null;
  const isMineToo = isUnsaved(state);
  return (
    <div className={newer ? 'story-notice take-over' : ''}>
      <output>{newer && newerWords(newer, isMineToo, now, clock)}</output>
      {newer && (
        <button
          type="button"
          className="button"
          disabled={state.busy !== null}
          // Asked to save, the server refuses and keeps a copy of this text: both are shown.
          onClick={() => void (isMineToo ? save(session) : takeTheirs(session))}
        >
          {isMineToo ? 'Compare both' : 'Show the newer version'}
        </button>
      )}
    </div>
  );
}
