import { type ReactNode, useRef, useState } from 'react';

/** Plain words that can be taken elsewhere. Where a page may not copy by itself they are marked for Ctrl+C. */
export function WordsToCopy({ words }: { words: string }): ReactNode {
  const area = useRef<HTMLTextAreaElement>(null);
  const [says, setSays] = useState('');

  async function copy() {
    area.current?.select();
    try {
      await navigator.clipboard.writeText(words);
      setSays('Copied.');
    } catch {
      setSays('They are marked: copy them with Ctrl+C, or Cmd+C on a Mac.'); // not allowed, or no https
    }
  }

  return (
    <div className="words-to-copy">
      <textarea ref={area} readOnly rows={8} value={words} aria-label="All its words" />
      <p>
        <button type="button" className="button" onClick={() => void copy()}>
          Copy all
        </button>{' '}
        <output>{says}</output>
      </p>
    </div>
  );
}
