'use client';

import { useState } from 'react';
import type { DeskPage } from '#domain/pages/desk-pages';
import type { PageWords } from '#domain/pages/page-words';
import { isSameJson } from '#lib/same-json';
import { pageCommands, type Stored, storedOf } from './page-commands.ts';
import { useAsking } from './use-asking.ts';
import { useKeptPage } from './use-kept-page.ts';
import { useWriting } from './use-writing.ts';

export type OpenedPage = ReturnType<typeof usePage>;

/** One page that is open: what is written, what is stored, and what came of what was asked for. */
export function usePage(opened: DeskPage, writer: { accountId: string }) {
  const { id } = opened;
  const [stored, setStored] = useState(() => storedOf(opened));
  const { library, show, ...writing } = useWriting(opened.text, opened.pictures);
  const asking = useAsking();
  const { draft } = writing;
  const isUnsaved = !isSameJson(draft, stored.text);
  const keeping = { edits: stored.edits, text: draft, pictures: library };
  const kept = useKeptPage({ account: writer.accountId, page: id, isUnsaved, ...keeping });
  const { isBusy, said, problem, theirs } = asking;

  const store = (part: Partial<Stored>) => setStored((before) => ({ ...before, ...part }));
  const open = (edits = stored.edits) => ({ id, edits, writer: writer.accountId });
  const change = (part: Partial<PageWords>) => {
    writing.change(part);
    asking.say('');
  };
  const state = { stored, store, asking, draft, isUnsaved, show, change, open };
  const commands = pageCommands({ ...state, settleKept: kept.settle });
  return {
    id,
    stored,
    ...writing,
    isBusy,
    said,
    problem,
    theirs,
    isUnsaved,
    kept,
    open,
    change,
    ...commands,
  };
}
