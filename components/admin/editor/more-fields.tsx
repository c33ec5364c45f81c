import { type ReactNode, useState } from 'react';
import type { FieldErrors } from '#domain/failure';
import type { Picture } from '#domain/media/picture';
import type { Content } from '#domain/stories/content';
import type { WrittenIn } from '#lib/written-in';
import { Field, TextField } from '../field.tsx';
import { SocialPictureField } from './around/social-picture-field.tsx';
import type { PictureDesk } from './body/pictures/send-pictures.ts';
import { firstOf } from './field-problems.ts';
import { RelatedField } from './related/related-field.tsx';
import { useShowHowShared } from './sharing/how-shared-desk.tsx';

type MoreFieldsProps = {
  storyId: string;
  content: Content;
  /** What the story knows of its pictures, by id. */
  pictures: Record<string, Picture>;
  desk: PictureDesk;
  problems: FieldErrors;
  written: WrittenIn;
  onChange: (parts: Partial<Content>) => void;
};

const MORE = ['trailText', 'dateline', 'socialHeadline', 'socialPicture', 'related'];

/** What most stories need nothing of; open where something in it is to be mended. */
export function MoreFields(props: MoreFieldsProps): ReactNode {
  const { storyId, content, pictures, desk, problems, written, onChange } = props;
  const [isOpen, setOpen] = useState(false);
  const showHowShared = useShowHowShared();
  const isWanted = MORE.some((field) => firstOf(problems, field) !== undefined);
  return (
    <details
      className="more-fields"
      open={isOpen || isWanted}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>More fields</summary>
      <TextField
        label="Trail text"
        name="trailText"
        rows={3}
        value={content.trailText}
        {...written}
        error={problems.trailText}
        hint="On cards, in place of the standfirst."
        onChange={(event) => onChange({ trailText: event.target.value.replaceAll('\n', ' ') })}
      />
      <Field
        label="Dateline"
        name="dateline"
        value={content.dateline}
        {...written}
        error={problems.dateline}
        hint="The place that it is written from."
        onChange={(event) => onChange({ dateline: event.target.value })}
      />
      <Field
        label="Social headline"
        name="socialHeadline"
        value={content.socialHeadline}
        {...written}
        error={problems.socialHeadline}
        hint="When the story is shared, in place of the headline."
        onChange={(event) => onChange({ socialHeadline: event.target.value })}
      />
      <SocialPictureField
        social={content.socialPicture}
        pictures={pictures}
        desk={desk}
        problems={problems}
        written={written}
        onChange={(socialPicture) => onChange({ socialPicture })}
      />
      <button type="button" className="button" onClick={showHowShared}>
        How it is shared
      </button>
      <RelatedField
        storyId={storyId}
        related={content.related}
        problem={firstOf(problems, 'related')}
        onChange={(related) => onChange({ related })}
      />
    </details>
  );
}
