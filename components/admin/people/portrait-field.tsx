import type { ReactNode } from 'react';
import { libraryAlt, type Picture } from '#domain/media/picture';
import { OnePicture } from '../editor/around/one-picture.tsx';
import type { PictureDesk } from '../editor/body/pictures/send-pictures.ts';

type PortraitFieldProps = {
  mediaId: string | null;
  picture: Picture | undefined;
  problem: string | undefined;
  desk: PictureDesk;
  onChange: (pictureId: string | null) => void;
};

/** The picture of a person: one of the library, with the library's alt text. */
export function PortraitField({ mediaId, picture, problem, desk, onChange }: PortraitFieldProps): ReactNode {
  return (
    <OnePicture
      title="Portrait"
      level="h2"
      hint="Cut to a square around its focal point. Readers can fetch it as long as the page is theirs."
      mediaId={mediaId}
      picture={picture}
      problem={problem}
      desk={desk}
      onChoose={(chosen) => {
        desk.onPicture(chosen);
        onChange(chosen.id);
      }}
      onRemove={() => onChange(null)}
    >
      {picture && (
        <p className="field-hint">
          {libraryAlt(picture) === '' ? 'It has no alt text yet. ' : `Alt text: “${libraryAlt(picture)}”. `}
          <a href={`/admin/pictures/${picture.id}`} target="_blank" rel="noreferrer">
            Describe it in the library
          </a>
        </p>
      )}
    </OnePicture>
  );
}
