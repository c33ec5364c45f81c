'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { FieldErrors } from '#domain/failure';
import type { ChangeAnswer } from './send-change.ts';

/** Words as they stand, under the number that a save of them names. */
export type Version<Words> = { edits: number; words: Words };

type VersionedForm<Words, Saved extends { edits: number }> = {
  opened: Version<Words>;
  send: (version: Version<Words>) => Promise<ChangeAnswer<Saved, Version<Words>>>;
  /** After a save, in place of fetching anew what is shown beside the form. */
  onSaved?: (saved: Saved) => void;
};

/** What is written in the form, what became of saving it, and what somebody else saved meanwhile. */
export function useVersionedForm<Words extends object, Saved extends { edits: number }>({
  opened,
  send,
  onSaved,
}: VersionedForm<Words, Saved>) {
  const router = useRouter();
  const [edits, setEdits] = useState(opened.edits);
  const [saved, setSaved] = useState(opened.words);
  const [draft, setDraft] = useState(opened.words);
  const [isSaving, setSaving] = useState(false);
  const [said, say] = useState('');
  const [problem, setProblem] = useState<{ message: string; fields: FieldErrors } | null>(null);
  const [theirs, setTheirs] = useState<Version<Words> | null>(null);

  function change(part: Partial<Words>) {
    setDraft((before) => ({ ...before, ...part }));
    say('');
  }

  async function save() {
    if (isSaving) return;
    setSaving(true);
    say('');
    const answer = await send({ edits, words: draft });
    setSaving(false);
    setTheirs(answer.kind === 'refused' ? answer.theirs : null);
    setProblem(answer.kind === 'refused' ? answer : null);
    if (answer.kind === 'refused') return;
    setEdits(answer.value.edits);
    setSaved(draft);
    say('Saved. Readers see it with their next page.');
    if (onSaved) onSaved(answer.value);
    else router.refresh();
  }

  /** From here on a save replaces theirs, with mine or with what they wrote. */
  function settle(which: 'mine' | 'theirs') {
    if (theirs === null) return;
    setEdits(theirs.edits);
    setSaved(theirs.words);
    if (which === 'theirs') setDraft(theirs.words);
    setTheirs(null);
    setProblem(null);
    router.refresh();
  }

  const isUnsaved = JSON.stringify(draft) !== JSON.stringify(saved);
  return { edits, draft, setDraft, change, save, settle, theirs, problem, said, isSaving, isUnsaved };
}
