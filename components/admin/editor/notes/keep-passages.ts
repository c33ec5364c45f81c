import type { Editor } from '@tiptap/core';
import type { Observed } from '#lib/observed';
import type { StorySession } from '../story-session.ts';
import { findQuote, markPassage, placesOf, showPassages } from './passages.ts';
import type { NotesState } from './notes-session.ts';

type EditorSlot = Observed<Editor | null> & { become: (editor: Editor | null) => void };

/** Keeps what the text shows of its notes in step with what is known of them. */
export function keepPassages(state: Observed<NotesState>, editor: EditorSlot, story: StorySession) {
  /** Threads whose passage this editor has had: one that is missing now was deleted. */
  const placed = new Set<string>();
  /** When the text that this editor began with was saved: threads from later have no passage in it yet. */
  let since = 0;

  function keep(): void {
    const text = editor.current();
    if (!text || text.isDestroyed) return;
    const { threads, active } = state.current();
    const open = new Map(threads.map((thread) => [thread.id, thread.resolved === null]));
    showPassages(text, { threads: open, active });
    markMissing(text);
  }

  /** What a colleague talks about is found by its words until the text comes with their mark. */
  function markMissing(text: Editor): void {
    for (const thread of placesOf(text.state.doc).keys()) placed.add(thread);
    for (const { id, quote, createdAt } of state.current().threads) {
      if (placed.has(id) || createdAt <= since) continue;
      const range = findQuote(text.state.doc, quote);
      if (range) markPassage(text, id, range, true);
      if (range) placed.add(id);
    }
  }

  state.subscribe(keep);
  return {
    /** A thread of our own, whose passage is marked by whoever begins it. */
    leave: (thread: string) => void placed.add(thread),
    attach(text: Editor): () => void {
      placed.clear();
      since = story.current().saved?.at ?? 0;
      editor.become(text);
      keep();
      return () => {
        if (editor.current() === text) editor.become(null);
      };
    },
  };
}
