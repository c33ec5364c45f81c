import type { Draft } from '#domain/stories/draft';
import { afterEvent, type Busy, type EditorEvent, type EditorState } from './editor-state.ts';

/** One story that is open in this browser, outside React: what is saved is what was written up to that moment. */
export type StorySession = {
  current(): EditorState;
  /** Returns the end of it. */
  subscribe(listener: () => void): () => void;
  tell(event: EditorEvent): void;
  /** Whose name a save carries. */
  writer: string;
  /** Whether this browser holds what is not saved; kept up to date by whoever keeps it. */
  isKept: boolean;
  /** A text that was sent and whose answer was lost: the server may have it. */
  uncertain: Draft | null;
};

export function openSession(opening: EditorState, writer: string): StorySession {
  let state = opening;
  const listeners = new Set<() => void>();
  return {
    current: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell(event) {
      state = afterEvent(state, event);
      for (const listener of listeners) listener();
    },
    writer,
    isKept: false,
    uncertain: null,
  };
}

/** One thing at a time: what is asked for while another runs is not begun. */
export async function run(session: StorySession, busy: Busy, work: () => Promise<void>): Promise<void> {
  if (session.current().busy !== null) return;
  session.tell({ kind: 'began', busy });
  try {
    await work();
  } finally {
    session.tell({ kind: 'ended' });
  }
}
