import { type ReactNode, useId, useState } from 'react';
import { PICTURE_TYPES } from '../picture-files.tsx';

type ReplaceFileProps = {
  isBusy: boolean;
  onFile: (file: File, onProgress: (part: number) => void) => Promise<void>;
};

/** Another file for the same picture; every story that shows it shows the new one. */
export function ReplaceFile({ isBusy, onFile }: ReplaceFileProps): ReactNode {
  const [id, titleId] = [useId(), useId()];
  const [part, setPart] = useState<number | null>(null);

  async function send(input: HTMLInputElement) {
    const file = input.files?.[0];
    if (!file) return;
    setPart(0);
    await onFile(file, setPart);
    input.value = ''; // so that the same file can be chosen again
    setPart(null);
  }

  return (
    <section className="picture-part choice" aria-labelledby={titleId}>
      <h2 id={titleId}>Replace the file</h2>
      <p className="field-hint">
        Its words, its focal point and every story that shows it stay. Nobody gets the old file from then on.
      </p>
      <label htmlFor={id} className="unseen">
        New file
      </label>
      <input
        id={id}
        type="file"
        disabled={isBusy}
        accept={PICTURE_TYPES}
        onChange={({ target }) => void send(target)}
      />
      {part !== null && (
        <progress max={1} value={part < 1 ? part : undefined} aria-label="Upload of the new file" />
      )}
    </section>
  );
}
