import type { ReactNode } from 'react';
import type { PictureWords } from '#domain/media/picture-words';
import { type Said, TheirVersion } from '../their-version.tsx';

type TheirWordsProps = {
  mine: PictureWords;
  theirs: PictureWords;
  onSettle: (which: 'mine' | 'theirs') => void;
};

/** What somebody else saved while this picture was open. */
export const TheirWords = ({ mine, theirs, onSettle }: TheirWordsProps): ReactNode => (
  <TheirVersion
    title="Saved by them"
    mine={describe(mine)}
    theirs={describe(theirs)}
    same="The same words, or another file."
    take="Take theirs"
    onSettle={onSettle}
  />
);

const describe = (words: PictureWords): Record<keyof PictureWords, Said> => ({
  name: ['Name', words.name],
  alt: ['Alt text', words.alt],
  decorative: ['Decorative', words.decorative ? 'yes' : 'no'],
  caption: ['Caption', words.caption],
  credit: ['Credit', words.credit],
  source: ['Source', words.source],
  licence: ['Licence', words.licence],
  licenceEnds: ['Licence ends after', words.licenceEnds ?? ''],
  focal: ['Focal point', `${words.focal.x / 10} % from the left, ${words.focal.y / 10} % from the top`],
});
