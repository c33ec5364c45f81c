'use client';

import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { EditorState } from '../editor-state.ts';
import { type OpeningWork, openWork, refreshWork, type WorkSession, type WorkState } from './work-session.ts';

const Work = createContext<WorkSession | null>(null);

/** Who works on the story that is open and how far it is, for whatever around the text shows it. */
export function WorkDesk({ children, ...opening }: OpeningWork & { children: ReactNode }): ReactNode {
  const [session] = useState(() => openWork(opening));
  return <Work value={session}>{children}</Work>;
}

export const useWorkDesk = (): WorkSession | null => useContext(Work);

export const useWorkState = (session: WorkSession): WorkState =>
  useSyncExternalStore(session.subscribe, session.current, session.current);

/** Looks again at what may have moved by itself: by a save, by a publication, while one was away. */
export function useFreshWork(session: WorkSession, { version, desk, busy }: EditorState): void {
  const { work } = useWorkState(session);
  const isReady = work.stage === 'ready'; // it may not stay so when it is written on
  const seen = isReady ? version : null;
  useEffect(() => {
    if (version !== null && busy === null) void refreshWork(session);
    // oxlint-disable-next-line react/exhaustive-deps -- a version matters only while it may move the story
  }, [session, desk, seen, busy === null, version === null]);
  useEffect(() => {
    const look = () => void refreshWork(session);
    if (version === null) return undefined;
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [session, version === null]);
}
