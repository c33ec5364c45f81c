'use client';

import { useState } from 'react';
import type { FieldErrors } from '#domain/failure';
import type { Picture } from '#domain/media/picture';
import type { DeskPage } from '#domain/pages/desk-pages';
import type { TheirPage } from '#domain/pages/page-access';
import type { PageAddress, PageWords } from '#domain/pages/page-words';
import { picturesById } from '../editor/merge/pictures-by-id.ts';
import { isSameJson } from '#lib/same-json';
import {
  type PageAnswer,
  sendPageDeletion,
  sendPageText,
  sendPublic,
  sendTheirText,
} from './page-requests.ts';
import { useKeptPage } from './use-kept-page.ts';
import type { FoundPage } from './kept-page.ts';

const wordsOf = ({ title, standfirst, body }: PageWords): PageWords => ({ title, standfirst, body });

/** What the server has of a page, as this editor knows it. */
type Stored = Pick<DeskPage, 'edits' | 'state' | 'slug' | 'purpose' | 'mayDelete'> & {
  text: PageWords;
  savedAt: number;
  savedBy: string;
};

/** One page that is open: what is written, what is stored, and what came of what was asked for. */
export function usePage(opened: DeskPage, writer: { accountId: string; name: string }) {
  const [stored, setStored] = useState<Stored>(() => ({
    ...opened,
    ...opened.text,
    text: wordsOf(opened.text),
  }));
  const [draft, setDraft] = useState(stored.text);
  const [pictures, setPictures] = useState(opened.pictures);
  const [joins, setJoins] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const [said, say] = useState('');
  const [problem, setProblem] = useState<{ message: string; fields: FieldErrors } | null>(null);
  const [theirs, setTheirs] = useState<TheirPage | null>(null);

  const isUnsaved = !isSameJson(draft, stored.text);
  const open = (edits = stored.edits) => ({ id: opened.id, edits, writer: writer.accountId });
  const kept = useKeptPage({
    ...{ account: writer.accountId, page: opened.id, isUnsaved },
    ...{ edits: stored.edits, text: draft, pictures },
  });

  function change(part: Partial<PageWords>) {
    setDraft((before) => ({ ...before, ...part }));
    say('');
  }

  const addPicture = (picture: Picture) => setPictures((before) => [...before, picture]);

  /** Shows a text in place of what stands there. */
  function show(text: PageWords, shown: Picture[]) {
    setPictures((before) => [...before, ...shown]);
    setDraft(wordsOf(text));
    setJoins((before) => before + 1);
  }

  /** The value, or null where it was refused: then the screen says why. */
  async function ask<Value>(sending: Promise<PageAnswer<Value>>): Promise<Value | null> {
    setBusy(true);
    say('');
    const answer = await sending;
    setBusy(false);
    setProblem(answer.kind === 'refused' ? answer : null);
    setTheirs(answer.kind === 'refused' ? answer.theirs : null);
    return answer.kind === 'refused' ? null : answer.value;
  }

  function keepStored(part: Partial<Stored>) {
    setStored((before) => ({ ...before, ...part }));
  }

  /** Saves what stands there on top of a state; returns how often the page has been changed then, or null. */
  async function save(edits = stored.edits): Promise<number | null> {
    if (isBusy) return null;
    const value = await ask(sendPageText(open(edits), draft));
    if (value === null) return null;
    const isNew = !isSameJson(draft, stored.text) || edits !== stored.edits;
    const state = stored.state === 'public' && isNew ? 'changed' : stored.state;
    keepStored({ edits: value.edits, text: draft, savedAt: value.savedAt, savedBy: writer.name, state });
    say(state === 'draft' ? 'Saved. Readers do not have it.' : 'Saved. Readers get it with Update.');
    return value.edits;
  }

  /** The edits that hold what stands there, saved first where it is not yet. */
  const settled = async (): Promise<number | null> => (isUnsaved ? save() : stored.edits);

  async function setPublic(isPublic: boolean): Promise<boolean> {
    if (isBusy) return false;
    const edits = isPublic ? await settled() : stored.edits;
    if (edits === null) return false;
    const value = await ask(sendPublic(open(edits), isPublic));
    if (value === null) return false;
    keepStored({ edits: value.edits, state: isPublic ? 'public' : 'draft', mayDelete: false });
    say(isPublic ? 'Readers have it with their next page.' : 'Taken from readers. Its texts are kept here.');
    return true;
  }

  function moved(edits: number, words: PageAddress) {
    keepStored({ edits, ...words });
    say('The address is changed.');
  }

  /** Mine on top of theirs, or theirs on top of mine: both stay in the history. */
  async function decide(which: 'mine' | 'theirs'): Promise<void> {
    if (theirs === null) return;
    const { edits, slug, purpose, state, text } = theirs;
    keepStored({ slug, purpose, state });
    if (which === 'mine') return void (await save(edits));
    const value = await ask(sendTheirText(open(edits), draft));
    if (value === null) return;
    show(text, theirs.pictures);
    keepStored({ edits: value.edits, text: wordsOf(text), savedAt: value.savedAt, savedBy: writer.name });
    say('Theirs stands here now; what you wrote is in the history.');
  }

  /** What is not saved goes with the page: nobody is asked about it again. */
  async function remove(): Promise<boolean> {
    if (isBusy || (await ask(sendPageDeletion(open()))) === null) return false;
    setDraft(stored.text);
    return true;
  }

  function takeUp(found: FoundPage) {
    show(found.text, found.pictures);
    keepStored({ edits: found.edits }); // what others saved since is found when it is saved
    kept.settle(found);
  }

  return {
    ...{ id: opened.id, stored, draft, change, isUnsaved, isBusy, said, problem, theirs, joins, kept },
    pictures: picturesById(pictures),
    ...{ addPicture, save, settled, setPublic, moved, decide, remove, takeUp, open },
  };
}

export type OpenedPage = ReturnType<typeof usePage>;
