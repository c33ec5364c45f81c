import { useState } from 'react';
import type { Picture } from '#domain/media/picture';
import type { PageWords } from '#domain/pages/page-words';
import { picturesById } from '../editor/merge/pictures-by-id.ts';

/** What of a text is written, without who saved it when. */
export const wordsOf = ({ title, standfirst, body }: PageWords): PageWords => ({ title, standfirst, body });

/** What stands in the editor of a page. */
export function useWriting(opened: PageWords, shown: Picture[]) {
  const [draft, setDraft] = useState(() => wordsOf(opened));
  const [pictures, setPictures] = useState(shown);
  const [joins, setJoins] = useState(0);

  return {
    draft,
    /** What is known of the pictures in it. */
    library: pictures,
    pictures: picturesById(pictures),
    joins,
    change: (part: Partial<PageWords>) => setDraft((before) => ({ ...before, ...part })),
    addPicture: (picture: Picture) => setPictures((before) => [...before, picture]),
    /** Puts a text in the place of what stands there. */
    show(text: PageWords, ofText: Picture[]) {
      setPictures((before) => [...before, ...ofText]);
      setDraft(wordsOf(text));
      setJoins((before) => before + 1);
    },
  };
}
