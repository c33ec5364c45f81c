'use client';

import { useId, useState } from 'react';
import type { LibraryPicture } from '#domain/media/list-library';
import { renditionUrl } from '#domain/media/picture';
import { uploadPicture } from '../editor/slides/upload-picture.ts';

type Props = {
  title: string;
  /** What it says when no picture is chosen. */
  none: string;
  chosen: string | null;
  library: LibraryPicture[];
  error: string | undefined;
  onChoose: (id: string | null) => void;
};

/** One picture of the library, a new one, or none. */
export function PictureChoice({ title, none, chosen, library, error, onChoose }: Props) {
  const group = useId();
  const [sent, setSent] = useState<LibraryPicture[]>([]);
  const known = new Set(sent.map(({ id }) => id));
  const pictures = [...sent, ...library.filter(({ id }) => !known.has(id))];

  function take(picture: LibraryPicture) {
    setSent((before) => [picture, ...before.filter(({ id }) => id !== picture.id)]);
    onChoose(picture.id);
  }

  return (
    <fieldset className="choice">
      <legend className="field-name">{title}</legend>
      {error && <p className="field-error">{error}</p>}
      <label>
        <input type="radio" name={group} checked={chosen === null} onChange={() => onChoose(null)} />
        {none}
      </label>
      <ul className="choice-pictures">
        {pictures.map((picture) => (
          <li key={picture.id}>
            <label>
              <input
                type="radio"
                name={group}
                checked={chosen === picture.id}
                onChange={() => onChoose(picture.id)}
              />
              <Thumbnail picture={picture} />
            </label>
          </li>
        ))}
      </ul>
      <PictureUpload title={title} onSent={take} />
    </fieldset>
  );
}

function Thumbnail({ picture }: { picture: LibraryPicture }) {
  const width = picture.widths[0] ?? picture.width;
  const src = renditionUrl(picture, width, 'webp', '/admin/media');
  return (
    <img src={src} alt={picture.name || 'Picture without a name'} width={96} height={64} loading="lazy" />
  );
}

function PictureUpload({ title, onSent }: { title: string; onSent: (picture: LibraryPicture) => void }) {
  const id = useId();
  const [says, setSays] = useState('');

  async function send(input: HTMLInputElement) {
    const file = input.files?.[0];
    if (!file) return;
    setSays('Sending…');
    const outcome = await uploadPicture(file);
    input.value = '';
    if (outcome.kind !== 'done') return setSays('message' in outcome ? outcome.message : UNREACHABLE);
    setSays('Chosen. Save to put it in force.');
    onSent({ ...outcome.value, name: file.name });
  }

  return (
    <div>
      <label htmlFor={id} className="unseen">
        Send a picture as {title.toLowerCase()}
      </label>
      <input
        id={id}
        type="file"
        accept="image/jpeg,image/png,image/webp,image/gif"
        onChange={({ target }) => void send(target)}
      />
      <output className="field-hint">{says}</output>
    </div>
  );
}

const UNREACHABLE = 'The picture did not arrive. Choose the file again.';
