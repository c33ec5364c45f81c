import { useEffect, useState } from 'react';
import { isSameText } from './draft-text.ts';
import { type EditorState, isUnsaved } from './editor-state.ts';
import { findKeptNewText, findKeptText, forgetText, type KeptText, keepText } from './kept-text.ts';
import type { StorySession } from './story-session.ts';

/** Keeps every unsaved change in this browser, and offers what an earlier visit left behind. */
export function useKeptText(session: StorySession, state: EditorState, accountId: string) {
  // undefined: not yet looked. Nothing is kept before, or it would overwrite what is to be offered.
  const [offer, setOffer] = useState<KeptText | null | undefined>(undefined);

  // oxlint-disable-next-line react/exhaustive-deps -- looks once, when the story is opened
  useEffect(() => setOffer(findOffer(state, accountId)), []);

  useEffect(() => {
    const storage = browserStorage();
    if (offer !== null || storage === null) return;
    if (!isUnsaved(state)) {
      forgetText(storage, accountId, state.storyId);
      return;
    }
    const { storyId, version, draft, pictures } = state;
    session.isKept = keepText(storage, accountId, {
      storyId,
      version,
      draft,
      pictures: Object.values(pictures),
      at: Date.now(),
    });
  }, [offer, session, state, accountId]);

  return {
    offer: offer ?? null,
    takeUp(kept: KeptText) {
      session.tell({ kind: 'recovered', kept });
      setOffer(null);
    },
    discard(kept: KeptText) {
      const storage = browserStorage();
      if (storage) forgetText(storage, accountId, kept.storyId);
      setOffer(findOffer(state, accountId));
    },
  };
}

function findOffer(state: EditorState, accountId: string): KeptText | null {
  const storage = browserStorage();
  if (storage === null) return null;
  if (state.version === null) return findKeptNewText(storage, accountId);
  const kept = findKeptText(storage, accountId, state.storyId);
  return kept && isSameText(kept.draft, state.draft) ? null : kept;
}

/** Some browsers forbid it, and then say so by throwing. */
function browserStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
