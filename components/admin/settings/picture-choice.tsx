'use client';

import { type ReactNode, useId, useState } from 'react';
import type { LibraryPicture } from '#domain/media/list-library';
import type { Picture } from '#domain/media/picture';
import { PictureLibrary } from './picture-library.tsx';
import { PictureUpload } from './picture-upload.tsx';

type Props = {
  title: string;
  hint: string;
  /** What it says when no picture is chosen. */
  none: string;
  chosen: string | null;
  library: LibraryPicture[];
  /** Why a picture will not do, or null. */
  refuse?: (picture: Picture) => string | null;
  error: string | undefined;
  /** How the chosen one will look. */
  renderPreview: (picture: LibraryPicture) => ReactNode;
  onChoose: (id: string | null) => void;
};

/** One picture of the library, a new one, or none. */
export function PictureChoice({ library, refuse = () => null, chosen, onChoose, ...says }: Props) {
  const group = useId();
  const [sent, setSent] = useState<LibraryPicture[]>([]);
  const known = new Set(sent.map(({ id }) => id));
  const pictures = [...sent, ...library.filter(({ id }) => !known.has(id))];
  const picture = pictures.find(({ id }) => id === chosen);

  function take(arrived: LibraryPicture) {
    setSent((before) => [arrived, ...before.filter(({ id }) => id !== arrived.id)]);
    onChoose(arrived.id);
  }

  return (
    <fieldset className="choice" aria-describedby={`${group}-hint`}>
      <legend className="field-name">{says.title}</legend>
      {says.error && <p className="field-error">{says.error}</p>}
      <p className="field-hint" id={`${group}-hint`}>
        {says.hint}
      </p>
      {picture && says.renderPreview(picture)}
      <label>
        <input type="radio" name={group} checked={chosen === null} onChange={() => onChoose(null)} />
        {says.none}
      </label>
      <PictureUpload title={says.title} refuse={refuse} onSent={take} />
      <PictureLibrary
        group={group}
        pictures={pictures.filter((candidate) => candidate.id === chosen || refuse(candidate) === null)}
        chosen={chosen}
        onChoose={onChoose}
      />
    </fieldset>
  );
}
