import { useEffect, useState } from 'react';
import type { DeskCorrection } from '#domain/stories/corrections';
import { troubleOf } from '../request-trouble.ts';
import type { Outcome } from '../story-requests.ts';
import type { StorySession } from '../story-session.ts';
import { askedOf } from './after-commands.ts';
import { fetchNotes, sendAmendment, sendTakeBack } from './after-requests.ts';
import type { NoteDraft } from './note-fields.tsx';

/** The public notes of a story and what can be done with them. `notes` is null until they have come. */
export function useNotesToReaders(session: StorySession) {
  const [notes, setNotes] = useState<DeskCorrection[] | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const asked = askedOf(session);

  async function load(): Promise<void> {
    const outcome = await fetchNotes(asked.id);
    if (outcome.kind === 'done') setNotes(outcome.value);
    else setTrouble(troubleOf(outcome));
  }
  // oxlint-disable-next-line react/exhaustive-deps -- once, when the dialog is opened
  useEffect(() => void load(), []);

  /** Whether it was done; if not, the screen says why. */
  async function change(outcome: Outcome<null>): Promise<boolean> {
    setTrouble(outcome.kind === 'done' ? null : troubleOf(outcome));
    if (outcome.kind !== 'done') return false;
    await load();
    return true;
  }

  return {
    notes,
    trouble,
    amend: async (before: DeskCorrection, { words, place }: NoteDraft) =>
      change(await sendAmendment(asked, before.id, { words, place, seen: before.words })),
    takeBack: async ({ id }: DeskCorrection) => change(await sendTakeBack(asked, id)),
  };
}
