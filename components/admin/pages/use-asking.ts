import { useState } from 'react';
import type { FieldErrors } from '#domain/failure';
import type { TheirPage } from '#domain/pages/page-access';
import type { PageAnswer } from './page-requests.ts';

export type Asking = ReturnType<typeof useAsking>;

/** What somebody asks of the desk for a page, one thing at a time, and what came of it. */
export function useAsking() {
  const [isBusy, setBusy] = useState(false);
  const [said, say] = useState('');
  const [problem, setProblem] = useState<{ message: string; fields: FieldErrors } | null>(null);
  const [theirs, setTheirs] = useState<TheirPage | null>(null);

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
  return { isBusy, said, say, problem, theirs, ask };
}
