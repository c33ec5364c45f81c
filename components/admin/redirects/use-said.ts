import { useRouter } from 'next/navigation';
import { type RefObject, useEffect, useRef, useState, useTransition } from 'react';

/**
 * What was done, said once the list is read anew. A row that goes takes its buttons along: the keyboard then begins again
 * at the head of the list.
 */
export function useSaid<Start extends HTMLElement>(): {
  said: string | null;
  say: (words: string) => void;
  start: RefObject<Start | null>;
} {
  const router = useRouter();
  const [words, setWords] = useState<string | null>(null);
  const [isReading, startReading] = useTransition();
  const said = isReading ? null : words;
  const start = useRef<Start>(null);
  useEffect(() => {
    if (said !== null && document.activeElement === document.body) start.current?.focus();
  });
  return {
    said,
    say: (done) => {
      setWords(done);
      startReading(() => router.refresh());
    },
    start,
  };
}
