import { momentWords, type NewsroomClock } from '../moment-words.ts';
import { STATE_WORDS } from '../story-state.ts';
import { type Busy, type EditorState, isUnsaved } from './editor-state.ts';

const BUSY_WORDS: Record<Busy, string> = {
  save: 'Saving',
  publish: 'Publishing',
  update: 'Updating',
  unpublish: 'Unpublishing',
};

/** The state of the open story in one line: 'Draft · saved 12:04 by Asha Rao'. */
export function stateWords(state: EditorState, now: number, clock: NewsroomClock): string {
  // What is tried again by itself every so often is not said aloud each time.
  if (state.busy && state.tries === 0) return `${BUSY_WORDS[state.busy]}…`;
  return `${STATE_WORDS[state.desk]} · ${savedWords(state, now, clock)}`;
}

function savedWords(state: EditorState, now: number, clock: NewsroomClock): string {
  if (state.saved === null) return 'not saved yet';
  if (isUnsaved(state)) return 'not saved';
  return `saved ${momentWords(state.saved.at, now, clock)} by ${state.saved.by}`;
}
