import { useCallback, useEffect, useState } from 'react';
import type { StorySchedule } from '#domain/stories/schedule-facts';
import type { EditorState, Notice } from '../editor-state.ts';
import type { StorySession } from '../story-session.ts';
import { fetchSchedule } from './schedule-requests.ts';

/** The words say how far an hour is, and at the hour itself the story becomes live. */
const AGAIN_MS = 30_000;

export type Schedule = {
  /** Null until it has come. */
  facts: StorySchedule | null;
  /** Asks again what is planned; `notice` is said with what comes. */
  refresh: (notice?: Notice) => Promise<void>;
};

/** What is planned for the open story, as the server knows it now. */
export function useSchedule(
  session: StorySession,
  { version, desk }: Pick<EditorState, 'version' | 'desk'>,
): Schedule {
  const [facts, setFacts] = useState<StorySchedule | null>(null);
  const refresh = useCallback(
    async (notice?: Notice) => {
      const asked = session.current();
      const outcome = await fetchSchedule(asked.storyId);
      if (outcome.kind !== 'done') return; // the line of the story's state says so when it matters
      setFacts(outcome.value);
      const { state, path } = outcome.value;
      const before = session.current();
      const isOther = state !== before.desk || path !== before.path;
      // What was published or taken back while it was asked is asked about again.
      const isTrue = before.busy === null && before.desk === asked.desk && before.version === asked.version;
      if (notice || (isTrue && isOther))
        session.tell({ kind: 'turned', desk: state, path, ...(notice ? { notice } : {}) });
    },
    [session],
  );
  // Of another version, and of a story whose state has turned, something else may be planned.
  useEffect(() => {
    if (version === null) return undefined;
    const first = setTimeout(() => void refresh());
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void refresh();
    }, AGAIN_MS);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- `desk` only says when
  }, [refresh, version, desk]);
  return { facts, refresh };
}
