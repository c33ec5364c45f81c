import type { EditorState } from './editor-state.ts';
import { isUnsaved, isWorthSaving, needsLogIn } from './saving-state.ts';
import { saveByItself } from './story-commands.ts';
import type { StorySession } from './story-session.ts';

const WRITING_PAUSE = 1500; // ms without a change until it is saved
const LONGEST_WAIT = 15_000; // for whoever never pauses
const FIRST_PAUSE = 5000; // after a save that failed
const LONGEST_PAUSE = 60_000;

/** Less and less often, as long as it takes. */
export const pauseBefore = (tries: number): number => Math.min(FIRST_PAUSE * 2 ** (tries - 1), LONGEST_PAUSE);

/** The first and the last change that is not saved, and the end of the last try. All in ms. */
type Times = { firstAt: number; lastAt: number; triedAt: number };

/** When a story is saved without being asked; null: not until something changes. */
export function dueAt(state: EditorState, { firstAt, lastAt, triedAt }: Times): number | null {
  if (!isWorthSaving(state)) return null;
  if (needsLogIn(state.trouble)) return triedAt + LONGEST_PAUSE; // in another window, perhaps
  if (state.tries > 0) return triedAt + pauseBefore(state.tries);
  return Math.min(lastAt + WRITING_PAUSE, firstAt + LONGEST_WAIT);
}

/** The one thing that decides when an open story is saved without being asked. Returns the end of it. */
export function keepSaving(session: StorySession): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let before = session.current();
  const times: Times = { firstAt: 0, lastAt: 0, triedAt: 0 };

  const save = () => void saveByItself(session);
  const hurry = () => {
    if (isWorthSaving(session.current())) save();
  };

  function look(): void {
    const state = session.current();
    const now = performance.now();
    if (state.draft !== before.draft) times.lastAt = now;
    if (isUnsaved(state) && !isUnsaved(before)) times.firstAt = now;
    if (isAtWork(before) && !isAtWork(state)) Object.assign(times, { triedAt: now, firstAt: now });
    before = state;
    clearTimeout(timer);
    const due = dueAt(state, times);
    if (due !== null) timer = setTimeout(save, Math.max(0, due - now));
  }

  const isOver = new AbortController();
  const end = session.subscribe(look);
  // A network that comes back, or goes, is no matter of pauses; nor is a page that may not come back.
  for (const name of ['online', 'offline']) window.addEventListener(name, hurry, { signal: isOver.signal });
  document.addEventListener('visibilitychange', hurry, { signal: isOver.signal });
  look();
  return () => {
    hurry();
    end();
    isOver.abort();
    clearTimeout(timer);
  };
}

const isAtWork = ({ busy, isSavingItself }: EditorState) => busy !== null || isSavingItself;
