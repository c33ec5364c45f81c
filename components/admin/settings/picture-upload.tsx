import { useId, useState } from 'react';
import type { LibraryPicture } from '#domain/media/list-library';
import type { Picture } from '#domain/media/picture';
import { uploadPicture } from '../editor/slides/upload-picture.ts';
import { PICTURE_TYPES } from '../picture-files.tsx';

type Props = {
  title: string;
  refuse: (picture: Picture) => string | null;
  onSent: (picture: LibraryPicture) => void;
};

/** Sends a picture and chooses it, or says why it will not do. */
export function PictureUpload({ title, refuse, onSent }: Props) {
  const id = useId();
  const [says, setSays] = useState('');

  async function send(input: HTMLInputElement) {
    const file = input.files?.[0];
    if (!file) return;
    setSays('Sending…');
    const outcome = await uploadPicture(file);
    input.value = '';
    if (outcome.kind !== 'done') return setSays('message' in outcome ? outcome.message : UNREACHABLE);
    const refusal = refuse(outcome.value);
    if (refusal !== null) return setSays(refusal);
    setSays('Chosen. Save to put it in force.');
    onSent({ ...outcome.value, name: file.name });
  }

  return (
    <div>
      <label htmlFor={id} className="unseen">
        Send a picture as {title.toLowerCase()}
      </label>
      <input id={id} type="file" accept={PICTURE_TYPES} onChange={({ target }) => void send(target)} />
      <output className="field-hint">{says}</output>
    </div>
  );
}

const UNREACHABLE = 'The picture did not arrive. Choose the file again.';
