'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { FieldErrors } from '#domain/failure';
import type { TopicWords } from '#domain/topics/topic-words';
import { sendTopic, type TheirTopic } from './topic-requests.ts';

export type OpenedTopic = { id: string; edits: number; words: TopicWords };

/** What is written in the form, what became of saving it, and what somebody else saved meanwhile. */
export function useTopicForm(opened: OpenedTopic) {
  const router = useRouter();
  const [edits, setEdits] = useState(opened.edits);
  const [saved, setSaved] = useState(opened.words);
  const [draft, setDraft] = useState(opened.words);
  const [isSaving, setSaving] = useState(false);
  const [said, say] = useState('');
  const [problem, setProblem] = useState<{ message: string; fields: FieldErrors } | null>(null);
  const [theirs, setTheirs] = useState<TheirTopic | null>(null);

  function change(part: Partial<TopicWords>) {
    setDraft((before) => ({ ...before, ...part }));
    say('');
  }

  async function save() {
    if (isSaving) return;
    setSaving(true);
    say('');
    const answer = await sendTopic({ id: opened.id, edits }, draft);
    setSaving(false);
    setTheirs(answer.kind === 'refused' ? answer.theirs : null);
    setProblem(answer.kind === 'refused' ? answer : null);
    if (answer.kind === 'refused') return;
    setEdits(answer.value.edits);
    setSaved(draft);
    say('Saved. Readers see it with their next page.');
    router.refresh();
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
  return { edits, draft, change, save, settle, theirs, problem, said, isSaving, isUnsaved };
}
