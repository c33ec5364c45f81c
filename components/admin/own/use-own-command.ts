'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { FieldErrors } from '#domain/failure';
import { troubleOf } from '../editor/request-trouble.ts';
import type { Outcome } from '../editor/story-requests.ts';

export type OwnCommand = {
  trouble: string | null;
  fields: FieldErrors;
  said: string | null;
  isSending: boolean;
  /** Says what was done elsewhere, and shows the page anew. */
  tell: (said: string) => void;
  /** Sends it, shows the page anew, and says what happened; resolves with the value, or null. */
  run: <T>(command: () => Promise<Outcome<T>>, said: string | null) => Promise<{ value: T } | null>;
};

/** One part of the page about one's own account: its last command, and what became of it. */
export function useOwnCommand(): OwnCommand {
  const router = useRouter();
  const [isSending, setSending] = useState(false);
  const [told, setTold] = useState<Pick<OwnCommand, 'trouble' | 'fields' | 'said'>>(NOTHING);

  function tell(said: string | null) {
    setTold({ ...NOTHING, said });
    router.refresh();
  }

  async function run<T>(command: () => Promise<Outcome<T>>, said: string | null) {
    if (isSending) return null;
    setSending(true);
    setTold(NOTHING);
    const outcome = await command();
    setSending(false);
    if (outcome.kind !== 'done') {
      const fields = outcome.kind === 'refused' ? outcome.fields : {};
      setTold({ trouble: troubleOf(outcome), fields, said: null });
      return null;
    }
    tell(said);
    return { value: outcome.value };
  }

  return { ...told, isSending, tell, run };
}

const NOTHING = { trouble: null, fields: {}, said: null };
