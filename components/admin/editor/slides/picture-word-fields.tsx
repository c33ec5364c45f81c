import type { ReactNode } from 'react';
import type { FieldErrors } from '#domain/failure';
import type { Picture } from '#domain/media/picture';
import type { Slide } from '#domain/stories/content';
import type { WrittenIn } from '#lib/written-in';
import { TextField } from '../../field.tsx';
import { altHint } from './alt-hint.ts';

type PictureWordFieldsProps = {
  /** Where it stands in the text: "slides.2", "leadPicture". */
  path: string;
  /** What the labels say of it: " of the lead picture"; empty where it is plain. */
  of: string;
  words: Slide;
  picture: Picture | undefined;
  problems: FieldErrors;
  written: WrittenIn;
  onChange: (words: Partial<Slide>) => void;
};

const FIELDS = [
  { name: 'alt', label: 'Alt text', rows: 2 },
  { name: 'caption', label: 'Caption', rows: 2 },
  { name: 'credit', label: 'Credit', rows: 1 },
] as const;

/** What a story says of one picture. Each is one line, however long: a line break becomes a space. */
export const PictureWordFields = (props: PictureWordFieldsProps): ReactNode =>
  FIELDS.map(({ name, label, rows }) => (
    <TextField
      key={name}
      label={label + props.of}
      name={`${props.path}.${name}`}
      rows={rows}
      value={props.words[name]}
      {...props.written}
      error={props.problems[`${props.path}.${name}`]}
      hint={name === 'alt' ? altHint(props.words, props.picture) : undefined}
      onChange={(event) => props.onChange({ [name]: event.target.value.replaceAll('\n', ' ') })}
    />
  ));
