import { useEffect, useRef, useState } from 'react';
import { isSameJson } from '#lib/same-json';
import { browserStorage } from '../editor/browser-storage.ts';
import { countAsOpen, listOpenEditors } from '../editor/open-editors.ts';
import { findKeptPages, type FoundPage, keepPage, type KeptPage, keptPageKey } from './kept-page.ts';

type Keeping = { account: string; page: string; isUnsaved: boolean } & Omit<KeptPage, 'at'>;

/** Keeps every unsaved change of a page in this browser, and offers what earlier visits left behind. */
export function useKeptPage({ account, page, isUnsaved, edits, text, pictures }: Keeping) {
  const [session] = useState(() => crypto.getRandomValues(new Uint32Array(2)).join('-'));
  const [offers, setOffers] = useState<FoundPage[]>([]);
  const isKept = useRef(false);
  const opened = useRef(text);
  const key = keptPageKey(account, page, session);

  useEffect(() => countAsOpen(key), [key]);

  useEffect(() => {
    const storage = browserStorage();
    if (storage === null) return;
    void listOpenEditors().then((open) => {
      const found = findKeptPages(storage, { account, page, open: open.add(key) });
      const isSaved = (one: FoundPage) => isSameJson(one.text, opened.current);
      for (const one of found) if (isSaved(one)) storage.removeItem(one.key); // only the answer was lost
      setOffers(found.filter((one) => !isSaved(one)));
    });
  }, [account, page, key]);

  useEffect(() => {
    const storage = browserStorage();
    if (storage === null) return;
    if (isUnsaved) isKept.current = keepPage(storage, key, { edits, text, pictures, at: Date.now() });
    else storage.removeItem(key);
  }, [key, isUnsaved, edits, text, pictures]);

  /** It goes from where it lay; what was taken up stands in this editor and is kept in its place. */
  function settle(found: FoundPage) {
    browserStorage()?.removeItem(found.key);
    setOffers((before) => before.filter((one) => one.key !== found.key));
  }

  return { offers, settle, isKept: () => isKept.current };
}
