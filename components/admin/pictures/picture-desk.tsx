'use client';

import { type ReactNode, type SubmitEvent } from 'react';
import type { LibraryDetails } from '#domain/media/library-picture';
import { momentWords, type NewsroomClock } from '../moment-words.ts';
import { Alert, Status } from '../notice.tsx';
import { useIsHydrated } from '../use-is-hydrated.ts';
import { useRefusedField } from '../use-refused-field.ts';
import { CropPreviews } from './crop-previews.tsx';
import { DeletePicture } from './delete-picture.tsx';
import { FocalPointField } from './focal-point-field.tsx';
import { PictureUses } from './picture-uses.tsx';
import { ReplaceFile } from './replace-file.tsx';
import { TheirWords } from './their-words.tsx';
import { usePicture } from './use-picture.ts';
import { WordsFields } from './words-fields.tsx';
import { useWarningWhile } from './use-warning-while.ts';

type PictureDeskProps = { details: LibraryDetails; now: number; clock: NewsroomClock };

/** One picture of the library: its words, its crops, where it is used, and what can be done with it. */
export function PictureDesk({ details, now, clock }: PictureDeskProps): ReactNode {
  const { picture, mayEdit, uses } = details;
  const open = usePicture({ id: picture.id, edits: details.edits, words: details.words });
  const isReady = useIsHydrated();
  const refused = useRefusedField(open.problem);
  useWarningWhile(open.isUnsaved || open.busy === 'replace');

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    void open.save();
  }

  return (
    <>
      <h1 className="picture-title">{open.words.name || 'Picture'}</h1>
      <Facts details={details} now={now} clock={clock} />
      <fieldset className="picture-desk" disabled={!isReady}>
        <div className="picture-sight">
          <FocalPointField
            picture={picture}
            focal={open.words.focal}
            isFixed={!mayEdit}
            onChange={(focal) => open.change({ focal })}
          />
          <CropPreviews picture={picture} focal={open.words.focal} />
        </div>
        <div>
          <form ref={refused} className="form" onSubmit={submit} noValidate>
            <fieldset className="form" disabled={!mayEdit}>
              <legend className="sr-only">Words</legend>
              <WordsFields words={open.words} errors={open.problem?.fields ?? {}} onChange={open.change} />
            </fieldset>
            {open.theirs && (
              <TheirWords mine={open.words} theirs={open.theirs.words} onSettle={open.settle} />
            )}
            {mayEdit ? (
              <div className="settings-end">
                <button className="button button-first" disabled={open.busy !== null}>
                  {open.busy === 'save' ? 'Saving…' : 'Save'}
                </button>
                <Alert message={open.problem?.message ?? null} />
                <Status message={open.said || (open.isUnsaved ? 'Not saved yet' : null)} />
              </div>
            ) : (
              <p className="field-hint">
                Readers have had this picture, or somebody else sent it: an editor changes it.
              </p>
            )}
          </form>
          <PictureUses uses={uses} />
          {mayEdit && <ReplaceFile isBusy={open.busy !== null} onFile={open.replace} />}
          {mayEdit && (
            <DeletePicture
              name={open.words.name}
              isUsed={uses.length > 0}
              isBusy={open.busy !== null}
              onDelete={() => void open.remove()}
            />
          )}
        </div>
      </fieldset>
    </>
  );
}

function Facts({ details, now, clock }: PictureDeskProps) {
  const { picture, bytes, sent, saved, licence } = details;
  return (
    <p className="picture-tile-facts">
      {licence && <b>{licence === 'ended' ? 'Its licence has ended' : 'Its licence ends soon'}</b>}
      <span>
        {picture.width} × {picture.height} pixels
      </span>
      <span>{weightOf(bytes)} as it was sent</span>
      <span>
        Sent {momentWords(sent.at, now, clock)}
        {sent.by && ` by ${sent.by}`}
      </span>
      {saved && (
        <span>
          Changed {momentWords(saved.at, now, clock)} by {saved.by}
        </span>
      )}
    </p>
  );
}

const weightOf = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
