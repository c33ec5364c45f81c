import type { EditorState } from '../editor-state.ts';
import type { StorySession } from '../story-session.ts';
import { refreshWork, type WorkSession } from './work-session.ts';

/** Looks again after what may have moved the story without a word here, and when one comes back. Returns the end of it. */
export function keepWorkFresh(work: WorkSession, story: StorySession): () => void {
  const look = () => {
    if (story.current().version !== null) void refreshWork(work);
  };
  let before = story.current();
  const end = story.subscribe(() => {
    const now = story.current();
    const isReady = work.current().work.stage === 'ready';
    if (mayHaveMoved(before, now, isReady)) look();
    before = now;
  });
  window.addEventListener('focus', look);
  return () => {
    end();
    window.removeEventListener('focus', look);
  };
}

/** By a publication or the end of one; what is ready may not stay so when it is written on. */
const mayHaveMoved = (before: EditorState, now: EditorState, isReady: boolean): boolean =>
  before.desk !== now.desk || (before.version !== now.version && (isReady || before.version === null));
