import { useEffect } from 'react';
import { type EditorState, isUnsaved } from './editor-state.ts';
import { saveAgain } from './story-commands.ts';
import type { StorySession } from './story-session.ts';

const FIRST_PAUSE = 5000; // ms
const LONGEST_PAUSE = 60_000;

/** Less and less often, as long as it takes. */
export const pauseBefore = (tries: number): number => Math.min(FIRST_PAUSE * 2 ** (tries - 1), LONGEST_PAUSE);

/** A save that failed for a reason that passes is tried again by itself, and at once when the network is back. */
export function useSavingAgain(session: StorySession, state: EditorState): void {
  const { tries, busy, version } = state;
  const isDue = tries > 0 && busy === null && (version === null || isUnsaved(state));
  useEffect(() => {
    if (!isDue) return undefined;
    const again = () => void saveAgain(session);
    const timer = setTimeout(again, pauseBefore(tries));
    window.addEventListener('online', again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', again);
    };
  }, [session, isDue, tries]);
}
