'use client';

import { useRouter } from 'next/navigation';
import type { Profile } from '#domain/people/profile';
import { slugOf } from '#lib/slug';
import { useVersionedForm } from '../use-versioned-form.ts';
import { sendPerson } from './person-requests.ts';

/** `id` is null for somebody who is not written down yet. */
export type OpenedPerson = { id: string | null; edits: number; profile: Profile };

/** Somebody new has a page of the desk from the first save on. */
export function usePersonForm({ id, edits: openedEdits, profile }: OpenedPerson) {
  const router = useRouter();
  const form = useVersionedForm({
    opened: { edits: openedEdits, words: profile },
    send: ({ edits, words }) => sendPerson({ id, edits }, words),
    onSaved: (saved: { id: string; edits: number }) => {
      if (id === null) router.replace(`/admin/people/${saved.id}`);
      else router.refresh();
    },
  });

  /** The address follows the name until somebody writes one. */
  const rename = (name: string) =>
    form.setDraft((before) => ({
      ...before,
      name,
      slug: before.slug === slugOf(before.name) ? slugOf(name) : before.slug,
    }));

  return { ...form, rename };
}
