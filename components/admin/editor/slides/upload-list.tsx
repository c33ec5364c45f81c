import { type ReactNode, useRef } from 'react';
import type { Upload } from './upload-queue.ts';
import { type UploadProblem, uploadsWords } from './upload-words.ts';

type UploadListProps = {
  uploads: Upload[];
  onAgain: (keys: number[]) => void;
  onDrop: (key: number) => void;
};

/** What is on its way, and what did not arrive and why. */
export function UploadList({ uploads, onAgain, onDrop }: UploadListProps): ReactNode {
  const group = useRef<HTMLElement>(null);
  const lost = uploads.filter(({ problem }) => problem?.mayPass).map(({ key }) => key);

  /** The button that was pressed goes away with what it did, so the focus waits here. */
  function act(work: () => void) {
    group.current?.focus();
    work();
  }

  return (
    <section ref={group} aria-label="Uploads" tabIndex={-1} className="uploads">
      <ul className="upload-list">
        {uploads.map(({ key, file, part, problem }) => (
          <li key={key} className={problem ? 'upload upload-refused' : 'upload'}>
            <span className="upload-name">{file.name}</span>
            {problem === null ? <Progress name={file.name} part={part} /> : <Problem problem={problem} />}
            <span className="upload-actions">
              {problem?.mayPass && (
                <button type="button" className="button" onClick={() => act(() => onAgain([key]))}>
                  Send again<span className="sr-only"> {file.name}</span>
                </button>
              )}
              <button type="button" className="button" onClick={() => act(() => onDrop(key))}>
                {problem === null ? 'Cancel' : 'Dismiss'}
                <span className="sr-only"> {file.name}</span>
              </button>
            </span>
          </li>
        ))}
      </ul>
      {lost.length > 1 && (
        <button type="button" className="button" onClick={() => act(() => onAgain(lost))}>
          Send all {lost.length} again
        </button>
      )}
      <output className="sr-only">{uploadsWords(uploads)}</output>
    </section>
  );
}

function Problem({ problem: { text, logIn } }: { problem: UploadProblem }): ReactNode {
  return (
    <p role="alert">
      {text}{' '}
      {logIn && (
        <a href="/login" target="_blank" rel="noreferrer">
          Log in
        </a>
      )}
    </p>
  );
}

function Progress({ name, part }: { name: string; part: number }): ReactNode {
  const words = part < 1 ? `${Math.round(part * 100)} % sent` : 'Sent; its sizes are being made';
  return (
    <>
      <progress max={1} value={part < 1 ? part : undefined} aria-label={`Upload of ${name}`} />
      <span className="upload-words">{words}</span>
    </>
  );
}
