'use client';

import { type ReactNode, type SubmitEvent, useEffect, useId, useState } from 'react';
import type { Picture } from '#domain/media/picture';
import { DeskDialog } from '../desk-dialog.tsx';
import { fetchLibrary, type FoundPicture } from './fetch-library.ts';
import { Thumbnail } from './thumbnail.tsx';

type LibraryDialogProps = { onChoose: (picture: Picture) => void; onClose: () => void };

/** A picture of the library for a story: the last sent first, or those that a search finds. */
export function LibraryDialog({ onChoose, onClose }: LibraryDialogProps): ReactNode {
  const id = useId();
  const { pictures, next, says, search, more } = useLibrary();

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const words = new FormData(event.currentTarget).get('q');
    search(typeof words === 'string' ? words : '');
  }

  return (
    <DeskDialog title="Choose from the library" onClose={onClose}>
      <form className="story-search" onSubmit={submit}>
        <label htmlFor={id} className="sr-only">
          Name, caption, credit or alt text
        </label>
        <input id={id} type="search" name="q" maxLength={200} data-focus-first="" />
        <button className="button">Search</button>
      </form>
      <output className="field-hint">{says}</output>
      <ul className="library-choice">
        {pictures.map((picture) => (
          <li key={picture.id}>
            <button type="button" onClick={() => onChoose(picture)}>
              <Thumbnail picture={picture} />
              <span>{picture.name}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className="dialog-actions">
        {next !== null && (
          <button type="button" className="button" onClick={more}>
            Show more
          </button>
        )}
        <button type="button" className="button" onClick={onClose}>
          Cancel
        </button>
      </div>
    </DeskDialog>
  );
}

function useLibrary() {
  const [asked, setAsked] = useState<{ search: string; before: string | null }>({ search: '', before: null });
  const [pictures, setPictures] = useState<FoundPicture[]>([]);
  const [next, setNext] = useState<string | null>(null);
  const [says, say] = useState('Looking…');

  useEffect(() => {
    let isWanted = true; // an answer that comes after another question is not shown
    void fetchLibrary(asked).then((found) => {
      if (!isWanted) return;
      if ('problem' in found) return say(found.problem);
      setPictures((shown) => (asked.before === null ? found.pictures : [...shown, ...found.pictures]));
      setNext(found.next);
      say(found.all === 0 ? 'No picture was found.' : '');
    });
    return () => {
      isWanted = false;
    };
  }, [asked]);

  return {
    pictures,
    next,
    says,
    search: (search: string) => setAsked({ search, before: null }),
    more: () => setAsked((before) => ({ ...before, before: next })),
  };
}
