import { type ReactNode, useId } from 'react';
import type { FieldErrors } from '#domain/failure';
import type { PictureWords } from '#domain/media/picture-words';
import { Field, TextField } from '../field.tsx';

type WordsFieldsProps = {
  words: PictureWords;
  errors: FieldErrors;
  onChange: (part: Partial<PictureWords>) => void;
};

const oneLine = (text: string) => text.replaceAll('\n', ' ');

/** What is known of a picture. */
export function WordsFields({ words, errors, onChange }: WordsFieldsProps): ReactNode {
  return (
    <>
      <Field
        label="Name"
        hint="In the library only; readers never see it."
        value={words.name}
        error={errors.name}
        maxLength={200}
        onChange={({ target }) => onChange({ name: target.value })}
      />
      <AltFields words={words} errors={errors} onChange={onChange} />
      <TextField
        label="Caption"
        rows={2}
        hint="Caption and credit are copied into a story with the picture; the story’s own words count."
        value={words.caption}
        error={errors.caption}
        maxLength={1000}
        onChange={({ target }) => onChange({ caption: oneLine(target.value) })}
      />
      <Field
        label="Credit"
        value={words.credit}
        error={errors.credit}
        maxLength={300}
        onChange={({ target }) => onChange({ credit: target.value })}
      />
      <Field
        label="Source"
        hint="Who it came from: an agency, a reader, an address."
        value={words.source}
        error={errors.source}
        maxLength={300}
        onChange={({ target }) => onChange({ source: target.value })}
      />
      <Field
        label="Licence"
        hint="What it may be used for."
        value={words.licence}
        error={errors.licence}
        maxLength={300}
        onChange={({ target }) => onChange({ licence: target.value })}
      />
      <Field
        label="Licence ends after"
        type="date"
        hint="The last day on which it may be shown. Empty: no end."
        value={words.licenceEnds ?? ''}
        error={errors.licenceEnds}
        onChange={({ target }) => onChange({ licenceEnds: target.value || null })}
      />
    </>
  );
}

function AltFields({ words, errors, onChange }: WordsFieldsProps) {
  const id = useId();
  return (
    <div className="alt-fields">
      <TextField
        label="Alt text"
        rows={2}
        hint={
          words.decorative
            ? 'Not read to anybody while the picture is decorative.'
            : 'What it shows, for readers who do not see it. A story may say it in its own words.'
        }
        value={words.alt}
        error={errors.alt}
        maxLength={1000}
        readOnly={words.decorative}
        onChange={({ target }) => onChange({ alt: oneLine(target.value) })}
      />
      <label className="check" htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={words.decorative}
          onChange={({ target }) => onChange({ decorative: target.checked })}
        />
        Decorative: it says nothing that the text does not say
      </label>
    </div>
  );
}
