'use client';

import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from 'react';
import { type OpeningWork, openWork, type WorkSession, type WorkState } from './work-session.ts';

const Work = createContext<WorkSession | null>(null);

/** Who works on the story that is open and how far it is, for whatever around the text shows it. */
export function WorkDesk({ children, ...opening }: OpeningWork & { children: ReactNode }): ReactNode {
  const [session] = useState(() => openWork(opening));
  return <Work value={session}>{children}</Work>;
}

export const useWorkDesk = (): WorkSession | null => useContext(Work);

export const useWorkState = (session: WorkSession): WorkState =>
  useSyncExternalStore(session.subscribe, session.current, session.current);
