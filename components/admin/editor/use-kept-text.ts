import { useEffect, useRef, useState } from 'react';
import { browserStorage } from './browser-storage.ts';
import { type EditorState, isUnsaved } from './editor-state.ts';
import { findOffers, findSaved } from './kept-offers.ts';
import { type Found, forgetText, keyOf, type KeptText, listKept, moveText } from './kept-text.ts';
import { countAsOpen, listOpenEditors } from './open-editors.ts';
import type { StorySession } from './story-session.ts';

export type KeptOffers = ReturnType<typeof useKeptText>;

/** Keeps every unsaved change in this browser, and offers what earlier visits left behind. */
export function useKeptText(session: StorySession, state: EditorState, accountId: string) {
  const [offers, setOffers] = useState<Found[]>([]);
  const takenUp = useRef<Found>(null);
  const place = keyOf({ accountId, storyId: state.storyId, session: session.id });

  useEffect(() => countAsOpen(place), [place]);

  useEffect(() => {
    const storage = browserStorage();
    if (storage) void findLeft(storage, { opened: state, accountId, place }).then(setOffers);
    // oxlint-disable-next-line react/exhaustive-deps -- looks once, when the story is opened
  }, []);

  useEffect(() => {
    const storage = browserStorage();
    if (storage === null) return;
    const from = takenUp.current;
    takenUp.current = null;
    if (isUnsaved(state)) session.isKept = moveText(storage, from, { key: place, text: textOf(state) });
    else forgetText(storage, place);
  }, [session, state, place]);

  return {
    offers,
    /** What was read whole goes on in this editor's own place; of anything else the original stays where it is. */
    takeUp({ isWhole, ...found }: Found, text: KeptText) {
      if (isWhole) takenUp.current = { isWhole, ...found };
      session.tell({ kind: 'recovered', kept: text });
      setOffers([]);
    },
    leave: (found: Found) => setOffers(offers.filter((one) => one !== found)),
    discard(found: Found) {
      const storage = browserStorage();
      if (storage) forgetText(storage, found.key);
      setOffers(offers.filter((one) => one !== found));
    },
  };
}

type Looking = { opened: EditorState; accountId: string; place: string };

async function findLeft(storage: Storage, { opened, accountId, place }: Looking): Promise<Found[]> {
  const open = (await listOpenEditors()).add(place);
  const kept = listKept(storage, accountId);
  for (const { key } of findSaved(kept, opened, open)) forgetText(storage, key);
  return findOffers(kept, opened, open);
}

const textOf = ({ storyId, version, draft, ancestor, pictures }: EditorState): KeptText => ({
  storyId,
  version,
  draft,
  ...(ancestor === null ? {} : { ancestor }),
  pictures: Object.values(pictures),
  at: Date.now(),
});
