'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { FieldErrors } from '#domain/failure';
import type { Profile } from '#domain/people/profile';
import { slugOf } from '#lib/slug';
import { sendPerson, type TheirPerson } from './person-requests.ts';

/** `id` is null for somebody who is not written down yet. */
export type OpenedPerson = { id: string | null; edits: number; profile: Profile };

/** What is written in the form, what became of saving it, and what somebody else saved meanwhile. */
export function usePersonForm(opened: OpenedPerson) {
  const router = useRouter();
  const [edits, setEdits] = useState(opened.edits);
  const [saved, setSaved] = useState(opened.profile);
  const [draft, setDraft] = useState(opened.profile);
  const [isSaving, setSaving] = useState(false);
  const [said, say] = useState('');
  const [problem, setProblem] = useState<{ message: string; fields: FieldErrors } | null>(null);
  const [theirs, setTheirs] = useState<TheirPerson | null>(null);

  function change(part: Partial<Profile>) {
    setDraft((before) => ({ ...before, ...part }));
    say('');
  }

  /** The address follows the name until somebody writes one. */
  const rename = (name: string) =>
    setDraft((before) => ({
      ...before,
      name,
      slug: before.slug === slugOf(before.name) ? slugOf(name) : before.slug,
    }));

  async function save() {
    if (isSaving) return;
    setSaving(true);
    say('');
    const answer = await sendPerson({ id: opened.id, edits }, draft);
    setSaving(false);
    setTheirs(answer.kind === 'refused' ? answer.theirs : null);
    setProblem(answer.kind === 'refused' ? answer : null);
    if (answer.kind === 'refused') return;
    setEdits(answer.value.edits);
    setSaved(draft);
    say('Saved. Readers see it with their next page.');
    if (opened.id === null) router.replace(`/admin/people/${answer.value.id}`);
    else router.refresh();
  }

  /** From here on a save replaces theirs, with mine or with what they wrote. */
  function settle(which: 'mine' | 'theirs') {
    if (theirs === null) return;
    setEdits(theirs.edits);
    setSaved(theirs.profile);
    if (which === 'theirs') setDraft(theirs.profile);
    setTheirs(null);
    setProblem(null);
    router.refresh();
  }

  const isUnsaved = JSON.stringify(draft) !== JSON.stringify(saved);
  return { edits, draft, change, rename, save, settle, theirs, problem, said, isSaving, isUnsaved };
}
