'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { FieldErrors } from '#domain/failure';
import type { PictureWords } from '#domain/media/picture-words';
import {
  type PictureAnswer,
  sendDeletion,
  sendReplacement,
  sendWords,
  type TheirPicture,
} from './picture-requests.ts';

type Opened = { id: string; edits: number; words: PictureWords };

/** A picture that is open: what is written in its form, what became of saving, replacing and deleting it. */
export function usePicture({ id, words: openedWords, ...opened }: Opened) {
  const router = useRouter();
  const [saved, setSaved] = useState(openedWords);
  const [words, setWords] = useState(openedWords);
  const requests = useRequests(opened.edits);
  const { edits, run, say } = requests;

  function change(part: Partial<PictureWords>) {
    setWords((before) => ({ ...before, ...part }));
    say('');
  }

  async function save() {
    if (!(await run('save', () => sendWords(id, edits, words)))) return;
    setSaved(words);
    say('Saved. Readers of stories that show it see this with their next page.');
    router.refresh();
  }

  async function replace(file: File, onProgress: (part: number) => void) {
    if (!(await run('replace', () => sendReplacement({ id, edits }, file, onProgress)))) return;
    say('Replaced. Readers of stories that show it see the new one with their next page.');
    router.refresh();
  }

  async function remove() {
    if (await run('delete', () => sendDeletion(id, edits))) router.push('/admin/pictures');
  }

  /** From here on a save replaces theirs, with mine or with what they wrote. */
  function settle(which: 'mine' | 'theirs') {
    const theirs = requests.settle();
    if (theirs === null) return;
    setSaved(theirs.words);
    if (which === 'theirs') setWords(theirs.words);
  }

  const isUnsaved = JSON.stringify(words) !== JSON.stringify(saved);
  const { theirs, problem, said, busy } = requests;
  return { words, change, save, replace, remove, settle, theirs, problem, said, busy, isUnsaved };
}

/** One request at a time, each on top of the state that the last one left; true when it was done. */
function useRequests(opened: number) {
  const [edits, setEdits] = useState(opened);
  const [busy, setBusy] = useState<'save' | 'replace' | 'delete' | null>(null);
  const [said, say] = useState('');
  const [problem, setProblem] = useState<{ message: string; fields: FieldErrors } | null>(null);
  const [theirs, setTheirs] = useState<TheirPicture | null>(null);

  async function run(doing: typeof busy, work: () => Promise<PictureAnswer>): Promise<boolean> {
    if (busy !== null) return false;
    setBusy(doing);
    say('');
    const answer = await work();
    setBusy(null);
    setTheirs(answer.kind === 'done' ? null : answer.theirs);
    setProblem(answer.kind === 'done' ? null : answer);
    if (answer.kind !== 'done') return false;
    setEdits(answer.value.edits);
    return true;
  }

  function settle(): TheirPicture | null {
    if (theirs !== null) setEdits(theirs.edits);
    setTheirs(null);
    setProblem(null);
    return theirs;
  }

  return { edits, run, settle, busy, said, say, problem, theirs };
}
