import type { ReactNode } from 'react';
import type { FieldErrors } from '#domain/failure';
import type { Picture } from '#domain/media/picture';
import type { Slide } from '#domain/stories/content';
import type { WrittenIn } from '#lib/written-in';
import { TextField } from '../../field.tsx';
import { CropPreviews } from '../../pictures/crop-previews.tsx';
import type { PictureDesk } from '../body/pictures/send-pictures.ts';
import { slideOf } from '../editor-state.ts';
import { altHint } from '../slides/alt-hint.ts';
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
  const { lead, pictures, problems, desk, onChange } = props;
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
      {lead && <Words {...props} lead={lead} picture={picture} />}
      {picture && <Crops picture={picture} />}
    </OnePicture>
  );
}

type WordsProps = LeadPictureFieldProps & { lead: Slide; picture: Picture | undefined };

function Words({ lead, picture, problems, written, onChange }: WordsProps) {
  const set = (words: Partial<Slide>) => onChange((before) => before && { ...before, ...words });
  return (
    <>
      <TextField
        label="Alt text of the lead picture"
        name="leadPicture.alt"
        rows={2}
        value={lead.alt}
        {...written}
        error={problems['leadPicture.alt']}
        hint={altHint(lead, picture)}
        onChange={(event) => set({ alt: event.target.value.replaceAll('\n', ' ') })}
      />
      <TextField
        label="Caption of the lead picture"
        name="leadPicture.caption"
        rows={2}
        value={lead.caption}
        {...written}
        error={problems['leadPicture.caption']}
        onChange={(event) => set({ caption: event.target.value.replaceAll('\n', ' ') })}
      />
      <TextField
        label="Credit of the lead picture"
        name="leadPicture.credit"
        rows={1}
        value={lead.credit}
        {...written}
        error={problems['leadPicture.credit']}
        onChange={(event) => set({ credit: event.target.value.replaceAll('\n', ' ') })}
      />
    </>
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
