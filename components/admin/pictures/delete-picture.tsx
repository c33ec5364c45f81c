import { type ReactNode, useState } from 'react';
import { DeskDialog } from '../desk-dialog.tsx';

type DeletePictureProps = { name: string; isUsed: boolean; isBusy: boolean; onDelete: () => void };

/** The way out of the library, for a picture that nothing uses. */
export function DeletePicture({ name, isUsed, isBusy, onDelete }: DeletePictureProps): ReactNode {
  const [isAsking, setAsking] = useState(false);
  if (isUsed)
    return (
      <p className="picture-part field-hint">
        It cannot be deleted while something uses it; an earlier text that is kept counts. To take it from
        readers at once, replace its file.
      </p>
    );
  return (
    <div className="picture-part">
      <button type="button" className="button" disabled={isBusy} onClick={() => setAsking(true)}>
        Delete this picture
      </button>
      {isAsking && (
        <DeskDialog title="Delete this picture?" onClose={() => setAsking(false)}>
          <p>“{name}” leaves the library with all its sizes. It cannot be brought back.</p>
          <div className="dialog-actions">
            <button type="button" className="button" onClick={() => setAsking(false)}>
              Keep it
            </button>
            <button
              type="button"
              className="button button-first"
              onClick={() => {
                setAsking(false);
                onDelete();
              }}
            >
              Delete
            </button>
          </div>
        </DeskDialog>
      )}
    </div>
  );
}
