import type { ReactNode } from 'react';
import type { FieldErrors } from '#domain/failure';
import type { Picture } from '#domain/media/picture';
import type { Slide } from '#domain/stories/content';
import type { WrittenIn } from '#lib/written-in';
import { CropPreviews } from '../../pictures/crop-previews.tsx';
import type { PictureDesk } from '../body/pictures/send-pictures.ts';
import { slideOf } from '../editor-state.ts';
import { PictureWordFields } from '../slides/picture-word-fields.tsx';
import { OnePicture } from './one-picture.tsx';

type LeadPictureFieldProps = {
  lead: Slide | null;
  pictures: Record<string, Picture>;
  problems: FieldErrors;
  written: WrittenIn;
  desk: PictureDesk;
  onChange: (change: (lead: Slide | null) => Slide | null) => void;
};

const HINT =
  'Opens the story, and stands for it in lists; the slides then follow the text. Without one, the first slide does, else the first picture in the text.';

/** The picture that a story opens with, apart from its slides. */
export function LeadPictureField(props: LeadPictureFieldProps): ReactNode {
  const { lead, pictures, problems, written, desk, onChange } = props;
  const picture = lead ? pictures[lead.mediaId] : undefined;
  return (
    <OnePicture
      title="Lead picture"
      hint={HINT}
      mediaId={lead?.mediaId ?? null}
      picture={picture}
      problem={problems.leadPicture ?? problems['leadPicture.mediaId']}
      desk={desk}
      onChoose={(chosen) => {
        desk.onPicture(chosen);
        onChange(() => slideOf(chosen));
      }}
      onRemove={() => onChange(() => null)}
    >
      {lead && (
        <PictureWordFields
          path="leadPicture"
          of=" of the lead picture"
          words={lead}
          picture={picture}
          problems={problems}
          written={written}
          onChange={(words) => onChange((before) => before && { ...before, ...words })}
        />
      )}
      {picture && <Crops picture={picture} />}
    </OnePicture>
  );
}

const Crops = ({ picture }: { picture: Picture }) => (
  <details className="more-fields">
    <summary>How lists cut it</summary>
    <CropPreviews picture={picture} focal={picture.focal} />
    <p className="field-hint">
      <a href={`/admin/pictures/${picture.id}`} target="_blank" rel="noreferrer">
        Set the point that every crop keeps
      </a>
    </p>
  </details>
);
