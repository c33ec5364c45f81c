import type { ReactNode } from 'react';
import type { Upload } from './use-uploads.ts';

type UploadListProps = {
  uploads: Upload[];
  onAgain: (upload: Upload) => void;
  onDrop: (key: number) => void;
};

/** What is on its way, and what did not arrive and why. */
export function UploadList({ uploads, onAgain, onDrop }: UploadListProps): ReactNode {
  return (
    <ul className="upload-list" aria-label="Uploads">
      {uploads.map((upload) => (
        <li key={upload.key} className={upload.problem ? 'upload upload-refused' : 'upload'}>
          <span className="upload-name">{upload.file.name}</span>
          {upload.problem === null ? (
            <UploadProgress upload={upload} />
          ) : (
            <>
              <p role="alert">
                {upload.problem}{' '}
                {upload.logIn && (
                  <a href="/login" target="_blank" rel="noreferrer">
                    Log in
                  </a>
                )}
              </p>
              <span className="upload-actions">
                <button type="button" className="button" onClick={() => onAgain(upload)}>
                  Send again
                </button>
                <button type="button" className="button" onClick={() => onDrop(upload.key)}>
                  Dismiss
                </button>
              </span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function UploadProgress({ upload: { file, part } }: { upload: Upload }): ReactNode {
  const words = part < 1 ? `${Math.round(part * 100)} % sent` : 'Sent; its sizes are being made';
  return (
    <>
      <progress max={1} value={part < 1 ? part : undefined} aria-label={`Upload of ${file.name}`} />
      <span className="upload-words">{words}</span>
    </>
  );
}
