import { type ReactNode, useRef } from 'react';
import { useCopy } from '../use-copy.ts';

const SAYS = { copied: 'Copied.', refused: 'They are marked: copy them with Ctrl+C, or Cmd+C on a Mac.' };

/** Plain words that can be taken elsewhere. Where a page may not copy by itself they are marked for Ctrl+C. */
export function WordsToCopy({ words }: { words: string }): ReactNode {
  const area = useRef<HTMLTextAreaElement>(null);
  const { outcome, copy } = useCopy(words);

  function markAndCopy() {
    area.current?.select();
    copy();
  }

  return (
    <div className="words-to-copy">
      <textarea ref={area} readOnly rows={8} value={words} aria-label="All its words" />
      <p>
        <button type="button" className="button" onClick={markAndCopy}>
          Copy all
        </button>{' '}
        <output>{outcome && SAYS[outcome]}</output>
      </p>
    </div>
  );
}
