import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from 'react';
import type { NewsroomClock } from '../../moment-words.ts';
import type { StorySession } from '../story-session.ts';
import { HowSharedDialog } from './how-shared-dialog.tsx';

const ShowHowShared = createContext<() => void>(() => undefined);

/** Opens the look at how the story is shared, from wherever in the editor one asks for it. */
export const useShowHowShared = (): (() => void) => useContext(ShowHowShared);

type DeskProps = { session: StorySession; clock: NewsroomClock; now: number; children: ReactNode };

export function HowSharedDesk({ session, clock, now, children }: DeskProps): ReactNode {
  const state = useSyncExternalStore(session.subscribe, session.current, session.current);
  const [isShown, setShown] = useState(false);
  const [show] = useState(() => () => setShown(true));
  return (
    <ShowHowShared value={show}>
      {children}
      {isShown && (
        <HowSharedDialog
          session={session}
          state={state}
          clock={clock}
          now={now}
          onClose={() => setShown(false)}
        />
      )}
    </ShowHowShared>
  );
}
