import { useState } from 'react';

/** Copies words to take along. Refused: the browser does not allow it, or there is no https; they can be marked. */
export function useCopy(words: string): { outcome: 'copied' | 'refused' | null; copy: () => void } {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  async function copy() {
    try {
      await navigator.clipboard.writeText(words);
      setOutcome('copied');
    } catch {
      setOutcome('refused');
    }
  }
  return { outcome, copy: () => void copy() };
}
