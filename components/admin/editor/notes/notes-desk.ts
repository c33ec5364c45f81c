import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { StorySession } from '../story-session.ts';
import { goToThread, resumeNotes } from './note-commands.ts';
import { type NotesSession, type NotesState, openNotes } from './notes-session.ts';
import { refresh } from './write-notes.ts';

/** The notes of the story that is open, for its text. */
export const NotesDesk = createContext<NotesSession | null>(null);

export const useNotesDesk = (): NotesSession | null => useContext(NotesDesk);

export const useNotesState = (notes: NotesSession): NotesState =>
  useSyncExternalStore(notes.subscribe, notes.current, notes.current);

const AGAIN = 20_000; // ms between two looks at what others wrote

/** Opens the notes of a story. What others write comes when one comes back to the page, and while the list is open. */
export function useNotes(story: StorySession, writer: NotesSession['writer'], mayEdit: boolean) {
  const [notes] = useState(() => openNotes({ story, writer, mayEdit }));
  const { isOpen } = useNotesState(notes);
  useEffect(() => {
    const look = () => void refresh(notes);
    resumeNotes(notes);
    void refresh(notes).then(() => openFromAddress(notes));
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [notes]);
  useEffect(() => {
    if (!isOpen) return undefined;
    const look = () => document.visibilityState === 'visible' && void refresh(notes);
    const timer = setInterval(look, AGAIN);
    return () => clearInterval(timer);
  }, [notes, isOpen]);
  return notes;
}

/** `#note-` and a thread: whoever was asked to look comes from elsewhere on the desk. */
function openFromAddress(notes: NotesSession): void {
  const [, thread] = /^#note-([0-9a-f]{32})$/.exec(window.location.hash) ?? [];
  if (thread !== undefined) goToThread(notes, thread);
}
