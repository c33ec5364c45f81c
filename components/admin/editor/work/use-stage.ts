import { useSyncExternalStore } from 'react';
import type { Stage } from '#domain/stories/stages';
import { useWorkDesk } from './work-desk.tsx';

/** How far the open story is, for the words about its state. */
export function useStage(): Stage {
  const session = useWorkDesk();
  const current = () => session?.current().work.stage ?? 'draft';
  return useSyncExternalStore(session?.subscribe ?? never, current, current);
}

const never = () => () => undefined;
