import type { ReactNode } from 'react';
import type { FieldErrors } from '#domain/failure';
import { libraryAlt, type Picture } from '#domain/media/picture';
import type { SocialPicture } from '#domain/stories/content';
import type { WrittenIn } from '#lib/written-in';
import { TextField } from '../../field.tsx';
import type { PictureDesk } from '../body/pictures/send-pictures.ts';
import { altHint } from '../slides/alt-hint.ts';
import { OnePicture } from './one-picture.tsx';

type SocialPictureFieldProps = {
  social: SocialPicture | null;
  pictures: Record<string, Picture>;
  problems: FieldErrors;
  written: WrittenIn;
  desk: PictureDesk;
  onChange: (social: SocialPicture | null) => void;
};

/** What networks show of the story when it is shared. */
export function SocialPictureField(props: SocialPictureFieldProps): ReactNode {
  const { social, pictures, problems, written, desk, onChange } = props;
  const picture = social ? pictures[social.mediaId] : undefined;
  return (
    <OnePicture
      title="Social picture"
      hint="When the story is shared, in place of the picture that lists show."
      mediaId={social?.mediaId ?? null}
      picture={picture}
      problem={problems.socialPicture ?? problems['socialPicture.mediaId']}
      desk={desk}
      onChoose={(chosen) => {
        desk.onPicture(chosen);
        onChange({ mediaId: chosen.id, alt: libraryAlt(chosen) });
      }}
      onRemove={() => onChange(null)}
    >
      {social && (
        <TextField
          label="Alt text of the social picture"
          name="socialPicture.alt"
          rows={2}
          value={social.alt}
          {...written}
          error={problems['socialPicture.alt']}
          hint={altHint(social, picture)}
          onChange={(event) => onChange({ ...social, alt: event.target.value.replaceAll('\n', ' ') })}
        />
      )}
    </OnePicture>
  );
}
