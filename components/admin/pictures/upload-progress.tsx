import type { ReactNode } from 'react';
import { isOnItsWay, type Upload, type UploadQueue, type UploadState } from './upload-queue.ts';

type UploadProgressProps = {
  uploads: readonly Upload[];
  onAgain: UploadQueue['again'];
  onDismiss: UploadQueue['dismiss'];
};

/** How far the files are, one by one and all together; what failed stays until it is sent again or dismissed. */
export function UploadProgress({ uploads, onAgain, onDismiss }: UploadProgressProps): ReactNode {
  const isResting = !uploads.some(isOnItsWay);
  return (
    <section aria-label="Uploads" className={uploads.length > 0 ? 'intake' : ''}>
      {uploads.length > 0 && (
        <>
          <WholeProgress uploads={uploads} />
          <ul className="intake-list">
            {uploads.toSorted(byUrgency).map((upload) => (
              <UploadRow key={upload.key} upload={upload} onAgain={onAgain} onDismiss={onDismiss} />
            ))}
          </ul>
          {isResting && <IntakeActions uploads={uploads} onAgain={onAgain} onDismiss={onDismiss} />}
        </>
      )}
      <output className="sr-only">{isResting && uploads.length > 0 && summary(uploads)}</output>
    </section>
  );
}

function WholeProgress({ uploads }: Pick<UploadProgressProps, 'uploads'>) {
  const done = uploads.reduce((sum, { file, state }) => sum + file.size * partOf(state), 0);
  const all = uploads.reduce((sum, { file }) => sum + file.size, 0);
  return (
    <div className="intake-whole">
      <h2>{summary(uploads)}</h2>
      {uploads.some(isOnItsWay) && <progress max={all || 1} value={done} aria-label="All files together" />}
    </div>
  );
}

function UploadRow({
  upload,
  onAgain,
  onDismiss,
}: { upload: Upload } & Omit<UploadProgressProps, 'uploads'>) {
  const { key, file, state } = upload;
  return (
    <li className={state.kind === 'failed' ? 'upload upload-refused' : 'upload'}>
      <span className="upload-name">
        {state.kind === 'arrived' ? <a href={`/admin/pictures/${state.id}`}>{file.name}</a> : file.name}
      </span>
      {state.kind === 'waiting' && <span className="upload-words">Waiting</span>}
      {state.kind === 'sending' && <Sending name={file.name} part={state.part} />}
      {state.kind === 'arrived' && <span className="upload-words">{arrivalWords(file.name, state)}</span>}
      {state.kind === 'failed' && (
        <>
          <p role="alert">
            {state.problem}{' '}
            {state.logIn && (
              <a href="/login" target="_blank" rel="noreferrer">
                Log in
              </a>
            )}
          </p>
          <span className="upload-actions">
            {state.again && (
              <button type="button" className="button" onClick={() => onAgain(key)}>
                Send again
              </button>
            )}
            <button type="button" className="button" onClick={() => onDismiss(key)}>
              Dismiss
            </button>
          </span>
        </>
      )}
    </li>
  );
}

function arrivalWords(sentName: string, { known, name }: Extract<UploadState, { kind: 'arrived' }>): string {
  if (!known) return 'In the library';
  return name === sentName ? 'Already in the library' : `Already in the library, as “${name}”`;
}

function Sending({ name, part }: { name: string; part: number }) {
  return (
    <>
      <span className="upload-words">
        {part < 1 ? `${Math.round(part * 100)} % sent` : 'Sent; its sizes are being made'}
      </span>
      <progress max={1} value={part < 1 ? part : undefined} aria-label={`Upload of ${name}`} />
    </>
  );
}

function IntakeActions({ uploads, onAgain, onDismiss }: UploadProgressProps) {
  const again = uploads.filter(({ state }) => state.kind === 'failed' && state.again).length;
  return (
    <p className="intake-actions">
      {again > 1 && (
        <button type="button" className="button" onClick={() => onAgain()}>
          Send all {again} again
        </button>
      )}
      <button type="button" className="button" onClick={() => onDismiss()}>
        Clear this list
      </button>
    </p>
  );
}

const ORDER: UploadState['kind'][] = ['failed', 'sending', 'waiting', 'arrived'];

/** What failed comes first: it is what somebody has to do something about. */
const byUrgency = (one: Upload, other: Upload) =>
  ORDER.indexOf(one.state.kind) - ORDER.indexOf(other.state.kind);

const partOf = (state: UploadState): number =>
  state.kind === 'waiting' ? 0 : state.kind === 'sending' ? state.part * 0.9 : 1;

function summary(uploads: readonly Upload[]): string {
  const count = (kind: UploadState['kind']) => uploads.filter(({ state }) => state.kind === kind).length;
  const [arrived, failed] = [count('arrived'), count('failed')];
  const trouble = failed === 0 ? '' : `, ${failed} did not arrive`;
  return `${arrived} of ${uploads.length} ${uploads.length === 1 ? 'picture is' : 'pictures are'} in the library${trouble}`;
}
